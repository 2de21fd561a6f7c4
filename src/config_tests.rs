use super::*;

const WHOLE: &str = r#"
data = "data"
[office]
name = "Đảng ủy Khối"
plans = ["plan.toml"]
working_days = "days.toml"
[mailbox]
host = "imap.example"
user = "hop.thu@example.vn"
password_env = "TIEPNHAN_PASSWORD"
afterwards = { keyword = "TiepNhan" }
[letters]
from = "Hop.Thu@example.vn"
[smtp]
host = "smtp.example"
security = "starttls"
"#;

fn error_of(text: &str) -> String {
    Config::parse(Path::new("tiepnhan.toml"), text).unwrap_err().to_string()
}

#[test]
fn a_whole_file_is_read_with_its_defaults() {
    let config = Config::parse(Path::new("tiepnhan.toml"), WHOLE).unwrap();
    let mailbox = config.mailbox.as_ref().unwrap();
    assert_eq!(mailbox.poll_seconds, 60);
    assert!(config.documents.recognition && config.documents.readers > 0);
    assert_eq!(mailbox.afterwards, Afterwards::Keyword("TiepNhan".into()));
    assert_eq!(config.acknowledge.mode, AcknowledgeMode::Review);
    assert_eq!(config.own_addresses(), ["hop.thu@example.vn"]);
    assert_eq!(config.message_id_domain(), "tiepnhan.example.vn");
}

#[test]
fn an_error_is_one_line_that_names_the_key() {
    let wrong_type = error_of(&WHOLE.replace("host = \"imap.example\"", "host = \"imap.example\"\nport = \"many\""));
    assert!(wrong_type.starts_with("tiepnhan.toml:9: mailbox.port: "), "{wrong_type}");
    assert!(!wrong_type.contains('\n'));
    let unknown = error_of(&WHOLE.replace("[smtp]", "[smtp]\nhots = \"x\""));
    assert!(unknown.contains("hots") && unknown.contains("smtp"), "{unknown}");
    let missing = error_of(&WHOLE.replace("from = \"Hop.Thu@example.vn\"", ""));
    assert!(missing.contains("letters") && missing.contains("from"), "{missing}");
}

#[test]
fn a_password_in_the_file_is_refused_and_not_shown() {
    let error = error_of(&WHOLE.replace("password_env = \"TIEPNHAN_PASSWORD\"", "password = \"bi-mat-lam\""));
    assert!(error.contains("password"), "{error}");
    assert!(!error.contains("bi-mat-lam"), "{error}");
    for url in ["postgres://x:bi-mat-lam@db/x", "postgresql://db/x?sslmode=require&Password=bi-mat-lam"] {
        let error = error_of(&format!("{WHOLE}[database]\nurl = \"{url}\"\n"));
        assert!(error.contains("database.url_env") && !error.contains("bi-mat-lam"), "{error}");
    }
    for url in ["postgres://x@db:5432/x?host=%2Frun", "sqlite:/var/lib/a:b@c/ledger.sqlite"] {
        Config::parse(Path::new("tiepnhan.toml"), &format!("{WHOLE}[database]\nurl = \"{url}\"\n")).unwrap();
    }
}

#[test]
fn what_the_types_cannot_say_is_checked_too() {
    assert!(error_of(&WHOLE.replace("plans = [\"plan.toml\"]", "plans = []")).contains("office.plans"));
    assert!(error_of(&WHOLE.replace("working_days", "zone = \"Asia/Nowhere\"\nworking_days")).contains("office.zone"));
    let plain = WHOLE.replace("host = \"imap.example\"", "host = \"imap.example\"\nsecurity = \"none\"");
    assert!(error_of(&plain).contains("mailbox.security"));
    assert!(error_of(&WHOLE.replace("password_env = \"TIEPNHAN_PASSWORD\"", "")).contains("mailbox.password_file"));
    let local = plain.replace("imap.example", "127.0.0.1");
    assert!(Config::parse(Path::new("tiepnhan.toml"), &local).is_ok());
}

#[test]
fn a_secret_is_not_shown() {
    assert_eq!(format!("{:?}", Secret::new("bi-mat".into())), "(secret)");
}

#[test]
fn an_app_password_copied_with_its_blanks_is_understood() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("password");
    std::fs::write(&file, "abcd efgh ijkl mnop\n").unwrap();
    let source = PasswordSource { file: Some(file), variable: None };
    assert_eq!(source.read().unwrap().reveal(), "abcdefghijklmnop");
}
