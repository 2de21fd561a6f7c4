use super::*;

#[tokio::test]
async fn a_url_of_no_known_database_is_refused_without_telling_it() {
    let error = Ledger::open("mysql://office:secret@host/ledger").await.unwrap_err();
    assert!(!format!("{error:#}").contains("secret"), "{error:#}");
}
