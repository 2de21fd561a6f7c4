//! A folder of very many messages that the ledger knows nearly all of: what a look costs, what is new in it, what the
//! nightly proof says of it, and how much memory it takes to read all of it anew.
//!
//! `TIEPNHAN_FOLDER_MESSAGES` says how many (`scripts/prove folder`); a hundred thousand without it.

use std::fs::{self, File};
use std::process::{Command, Stdio};

use sqlx::{Connection as _, SqliteConnection};
use tiepnhan::intake::PollReport;
use tiepnhan::service::{Extent, Service};

use crate::parts::imap_folder::{BigFolder, uid_at};
use crate::parts::office::{Office, program};
use crate::parts::peak_memory;

/// What says how many messages there are.
const HOW_MANY: &str = "TIEPNHAN_FOLDER_MESSAGES";
/// Messages in an ordinary run of the tests.
const SAMPLE: u32 = 100_000;
/// Letters that the office has had, over and over.
const LETTERS: u32 = 6;
/// Bodies that come before the connection ends: more than two batches.
const BEFORE_THE_END: u32 = 1_300;
/// What a look at a folder with nothing new may cost, octets both ways, with the login and all.
const MOST_OCTETS: usize = 2_000;
/// How much more memory reading may take than a look with nothing new, in octets, whatever the folder holds.
const MOST_TO_BEGIN: u64 = 16 << 20;
/// How much more each message may take while all are listed: the list itself is held, the letters are not.
const MOST_FOR_A_MESSAGE: u64 = 200;
/// The same while all are proved, by a process of its own that ends after it.
const MOST_FOR_A_PROOF: u64 = 500;

/// How many messages there are.
fn messages() -> u32 {
    std::env::var(HOW_MANY).map_or(SAMPLE, |count| count.parse().unwrap())
}

/// The letter at a place: one of a few, over and over; what comes behind them all is new.
fn letter(place: u32) -> String {
    let number = if place <= messages() { (place - 1) % LETTERS } else { place };
    let unit = ["skl", "vmt", "trb"][number as usize % 3];
    format!(
        "Received: from a by b; Fri, 16 Jun 2023 09:00:00 +0700\r\nFrom: vanthu@{unit}.example\r\n\
         To: office@example.vn\r\nSubject: Cau hoi {number}\r\nMessage-ID: <{number}@{unit}.example>\r\n\r\n\
         Bao cao gui theo mau nao? Xin huong dan.\r\n"
    )
}

/// An office whose mailbox that server keeps.
fn office_at(folder: &BigFolder) -> Office {
    let mut office = Office::at("2023-06-16T02:05:00Z");
    fs::write(office.path().join("password"), "word").unwrap();
    office.more = format!(
        "[mailbox]\nhost = \"localhost\"\nport = {}\nsecurity = \"none\"\nuser = \"office\"\npassword_file = \"password\"\n\
         folders = [\"INBOX\"]\n",
        folder.port
    );
    office
}

/// Lets the ledger know every message up to `last`: each is one of the first few, seen once more.
async fn know_all(office: &Office, last: u32) {
    let path = office.path().join("data/ledger.sqlite");
    let mut ledger = SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
    let statement = format!(
        "INSERT INTO sighting (account, folder, uid_validity, uid, message, seen_at)
         WITH RECURSIVE place (number) AS (SELECT {LETTERS} + 1 UNION ALL SELECT number + 1 FROM place WHERE number < {last})
         SELECT s.account, s.folder, s.uid_validity, number * 2, s.message, s.seen_at
         FROM place JOIN sighting s ON s.uid = ((number - 1) % {LETTERS} + 1) * 2;
         UPDATE folder SET next_uid = {}",
        uid_at(last) + 1
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(statement)).execute(&mut ledger).await.unwrap();
    ledger.close().await.unwrap();
}

/// Runs the program, which may say something into a file; gives the most memory that it had, in octets, and whether it
/// ended well.
fn run(office: &Office, words: &[&str]) -> (u64, bool) {
    let said = File::create(office.path().join("said")).unwrap();
    let mut command = Command::new(program());
    command.current_dir(office.path()).env_clear().stdout(said).stderr(Stdio::null());
    let (peak, ended) = peak_memory(command.args(["--data", "data"]).args(words).spawn().unwrap());
    (peak * 1024, ended.success())
}

/// The UIDs that a list was asked from.
fn lists(heard: &[String]) -> Vec<u32> {
    let lists = heard.iter().filter(|command| command.contains("RFC822.SIZE"));
    lists.map(|command| command.split([' ', ':']).nth(2).unwrap().parse().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_of_very_many_messages_costs_little_and_adds_up() {
    let all = messages();
    let folder = BigFolder::start(LETTERS, letter);
    let office = office_at(&folder);
    let intake = office.open().await;
    let service = Service::new(intake.clone());
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll.new, u64::from(LETTERS));
    let answers = office.letters().len();
    assert_eq!(answers, LETTERS as usize);
    know_all(&office, all).await;
    folder.state().messages = all;
    folder.take();

    // Nothing new.
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll, PollReport::default());
    let (quiet, heard) = folder.take();
    assert!(quiet < MOST_OCTETS, "{quiet} octets: {heard:?}");
    let (little, is_well) = run(&office, &["run", "--once"]);
    assert!(is_well);

    // Two letters among them.
    folder.state().messages += 2;
    folder.take();
    assert_eq!(service.run_once(Extent::Everything).await.unwrap().poll.new, 2);
    let (busy, heard) = folder.take();
    assert_eq!(lists(&heard), [uid_at(all) + 1]);
    assert!(busy < 2 * MOST_OCTETS, "{busy} octets: {heard:?}");
    assert_eq!(office.letters().len(), answers + 2);

    // Every UID has an outcome; one that was passed over is named, and comes.
    let proof = verify(&office, all + 2);
    forget(&office, uid_at(all / 2)).await;
    let proved = service.inspect("2023-06-16".parse().unwrap()).await.unwrap();
    assert_eq!((proved.uids.unwrap().missing, proved.faults.len()), (1, 1), "{:?}", proved.faults);
    assert!(proved.faults[0].contains(&format!("UID {} ", uid_at(all / 2))), "{:?}", proved.faults);
    let report = service.run_once(Extent::Everything).await.unwrap();
    assert_eq!((report.poll.new, report.poll.known), (0, 1));

    // Another UIDVALIDITY: all is listed again, read batch by batch, and what was read is not read again.
    folder.state().uid_validity += 1;
    let mut anew = read_anew(&folder, &office);
    if std::env::var(HOW_MANY).is_ok() {
        // To its end, which takes its time.
        let (most, is_well) = run(&office, &["run", "--once"]);
        assert!(is_well);
        anew = anew.max(most);
        verify(&office, all + 2);
    }
    let entries = intake.ledger().entries_as_of(jiff::Timestamp::MAX).await.unwrap();
    assert_eq!(
        (entries.len(), office.letters().len()),
        (LETTERS as usize + 2, answers + 2),
        "known, and not answered again"
    );
    assert_eq!(intake.ledger().audit().await.unwrap(), Vec::<String>::new());

    // The first listing of an office that comes to such a folder.
    let newcomer = office_at(&folder);
    drop(newcomer.open().await);
    let first = read_anew(&folder, &newcomer);
    println!(
        "folder: {all} messages, nothing new costs {quiet} octets, two new letters {busy}; memory {} MiB with nothing new, \
         {} MiB at the proof, {} MiB after another UIDVALIDITY, {} MiB at the first listing",
        little >> 20,
        proof >> 20,
        anew >> 20,
        first >> 20
    );
    let more = |peak: u64| peak.saturating_sub(little + MOST_TO_BEGIN) / u64::from(all);
    assert!(
        more(anew.max(first)) < MOST_FOR_A_MESSAGE,
        "{} octets of memory for each message listed",
        more(anew.max(first))
    );
    assert!(more(proof) < MOST_FOR_A_PROOF, "{} octets of memory for each message proved", more(proof));
}

/// Has the program prove all; every message on the server must have its number. Gives the most memory that it had.
fn verify(office: &Office, held: u32) -> u64 {
    let (proof, is_well) = run(office, &["verify"]);
    let said = fs::read_to_string(office.path().join("said")).unwrap();
    assert!(is_well && said.contains(&format!("Trên máy chủ có {held} thư = {held} đã cấp số + 0 ")), "{said}");
    proof
}

/// As if a poll had passed a message over.
async fn forget(office: &Office, uid: u32) {
    let path = office.path().join("data/ledger.sqlite");
    let mut ledger = SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
    sqlx::query("DELETE FROM sighting WHERE uid = $1").bind(i64::from(uid)).execute(&mut ledger).await.unwrap();
    ledger.close().await.unwrap();
}

/// Has the program list all of the folder, the connection ended in the midst, and go on after that; gives the most memory
/// that it had.
fn read_anew(folder: &BigFolder, office: &Office) -> u64 {
    let (mut peak, mut from) = (0, 1);
    folder.take();
    for _ in 0..2 {
        folder.state().bodies_left = Some(BEFORE_THE_END);
        let (most, is_well) = run(office, &["run", "--once"]);
        assert!(!is_well, "the connection ended");
        let (_, heard) = folder.take();
        let listed = lists(&heard);
        assert_eq!(listed.len(), 1, "one list: {listed:?}");
        assert!(listed[0] == from || (from > 1 && listed[0] > uid_at(1_000)), "it goes on where it was: {listed:?}");
        from = listed[0] + 1;
        peak = peak.max(most);
    }
    folder.state().bodies_left = None;
    peak
}
