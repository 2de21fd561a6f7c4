//! A made-up office: its configuration, plan, registry and data folder.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use tempfile::TempDir;
use tiepnhan::clock::Clock;
use tiepnhan::config::Config;
use tiepnhan::intake::{Desk, Intake};
use tiepnhan::registry::{Organization, OrganizationCode, Registry};
use tiepnhan::service;

use super::letters::Letter;

/// The program itself, which reads documents in children.
pub(crate) fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_tiepnhan"))
}

/// An office in a temporary folder.
pub(crate) struct Office {
    pub folder: TempDir,
    /// More lines of configuration: `[mailbox]`, `[smtp]`, `[database]`.
    pub more: String,
    /// The lines of `[acknowledge]`.
    pub acknowledge: String,
    /// Its own address.
    pub address: &'static str,
    /// Its time zone.
    pub zone: &'static str,
    pub clock: Clock,
}

impl Office {
    /// An office whose clock stands at `now`, and whose letters go into a folder.
    pub(crate) fn at(now: &str) -> Self {
        let folder = tempfile::Builder::new().prefix("office").tempdir().unwrap();
        for (from, to) in [("config/plans/41-kh-duk.toml", "plan.toml"), ("config/ngay-nghi.toml", "days.toml")] {
            fs::copy(from, folder.path().join(to)).unwrap();
        }
        Self {
            folder,
            more: String::new(),
            acknowledge: "mode = \"on\"".to_owned(),
            address: "office@example.vn",
            zone: "Asia/Ho_Chi_Minh",
            clock: Clock::standing_at(now.parse::<Timestamp>().unwrap()),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The configuration's text. Without `[smtp]` letters go into the folder `letters`.
    pub(crate) fn config_text(&self) -> String {
        let folder = if self.more.contains("[smtp]") { "" } else { "folder = \"letters\"" };
        format!(
            "[office]\nname = \"Đảng ủy Khối Ví Dụ\"\nzone = \"{}\"\ncontact = \"điện thoại 0999 000 111\"\nplans = [\"plan.toml\"]\nworking_days = \"days.toml\"\n[letters]\nfrom = \"{}\"\n{folder}\n[acknowledge]\n{}\n[digest]\nrecipients = [\"staff@example.vn\"]\n{}",
            self.zone, self.address, self.acknowledge, self.more
        )
    }

    /// Opens store and ledger, as a fresh start of the daemon does, and imports the registry.
    pub(crate) async fn open(&self) -> Intake {
        let file = self.path().join("tiepnhan.toml");
        fs::write(&file, self.config_text()).unwrap();
        let config = Config::read(&file).unwrap();
        let desk = Desk::lay_out(config, self.path().join("data")).unwrap();
        let intake = service::open(desk, self.clock.clone(), &program()).await.unwrap();
        let mut work = intake.ledger().begin().await.unwrap();
        work.replace_registry(&registry(), "test", self.clock.now()).await.unwrap();
        work.commit().await.unwrap();
        intake
    }

    /// Writes a letter with its time of receipt in a topmost Received field.
    pub(crate) fn lay(&self, name: &str, received: &str, letter: &Letter) {
        let folder = self.path().join("in");
        fs::create_dir_all(&folder).unwrap();
        let time: Timestamp = received.parse().unwrap();
        let stamp = time.to_zoned(jiff::tz::TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S +0000");
        let mut raw =
            format!("Return-Path: <{}>\r\nReceived: from a.example by mx.example.vn; {stamp}\r\n", letter.from)
                .into_bytes();
        raw.extend(letter.raw());
        fs::write(folder.join(name), raw).unwrap();
    }

    /// The letters in the folder, decoded far enough to be searched.
    pub(crate) fn letters(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.path().join("letters")) else { return Vec::new() };
        let mut letters: Vec<_> = entries.map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
        letters.sort();
        letters.iter().map(|raw| readable(raw)).collect()
    }
}

/// A letter's headers and its decoded text.
pub(crate) fn readable(raw: &[u8]) -> String {
    let message = mail_parser::MessageParser::default().parse(raw).unwrap();
    let header = String::from_utf8_lossy(raw).split("\r\n\r\n").next().unwrap_or_default().to_owned();
    format!("{header}\n{}\n{}", message.subject().unwrap_or_default(), message.body_text(0).unwrap_or_default())
}

/// Three units of the office.
pub(crate) fn registry() -> Registry {
    let unit = |code: &str, name: &str, agency: &str, address: &str| Organization {
        code: OrganizationCode(code.to_owned()),
        name: name.to_owned(),
        agency: Some(agency.to_owned()),
        abbreviations: vec![code.to_owned()],
        addresses: vec![address.to_owned()],
        official: Some("Trần Thị Ví Dụ".to_owned()),
        ..Organization::default()
    };
    Registry {
        organizations: vec![
            unit("SKL", "Đảng ủy Sở Khí lạnh", "Sở Khí lạnh", "vanthu@skl.example"),
            unit("VMT", "Chi bộ Viện Mây trắng", "Viện Mây trắng", "vanthu@vmt.example"),
            unit("TRB", "Đảng ủy Trạm Rừng bần", "Trạm Rừng bần", "vanthu@trb.example"),
        ],
    }
}
