use super::*;

#[test]
fn what_the_server_says_is_kept_without_addresses_and_line_breaks() {
    assert_eq!(said("user a.b@example.vn\r\nis unknown"), "user (address) is unknown");
    assert_eq!(said(&"x".repeat(500)).len(), 160);
}

#[test]
fn a_panic_that_may_quote_a_letter_is_told_by_its_place_alone() {
    let letter = String::from("Kính gửi");
    let quoting = std::thread::spawn(move || panic!("cannot cut {letter:?}")).join().unwrap_err();
    let plain = std::thread::spawn(|| panic!("a fault")).join().unwrap_err();
    assert_eq!(own_words(&*quoting), "(its words may be a letter's)");
    assert_eq!(own_words(&*plain), "a fault");
    let error = std::io::Error::from(std::io::ErrorKind::WouldBlock);
    let refused = std::thread::spawn(move || panic!("OS can't spawn worker thread: {error}")).join().unwrap_err();
    assert!(refused_by_the_system(&*refused).unwrap().starts_with("OS can't spawn worker thread: "));
    assert_eq!(refused_by_the_system(&*quoting), None);
    assert_eq!(caught("a writer", || -> i32 { panic!("full") }), None);
    assert_eq!(caught("a writer", || 1), Some(1));
}
