//! Turns the office's Excel sheets and plan files into organizations, requirements and working days; knows nothing of
//! mail. A mistake in them is named with file, row and what was expected, and nothing is half imported.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::reading::OutlineSection;

mod cells;
mod codes;
mod deadline;
mod finding;
mod headings;
mod lookup;
mod plan_file;
mod rows;
mod sharing;
mod sheet_list;
mod toml_table;
mod workbook;
mod working_days;

pub use cells::is_public_domain;
pub use plan_file::read_plan;
pub use sheet_list::read_registry;
pub use working_days::read_working_days;

/// The code by which the office knows a unit, e.g. `STC`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrganizationCode(pub String);

/// A unit that must report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// Its code, unique in the registry.
    pub code: OrganizationCode,
    /// Its official name, e.g. `Đảng ủy Sở Tài chính`.
    pub name: String,
    /// Its type as the sheet says it (`Đảng bộ cơ sở`, `Chi bộ cơ sở`).
    pub kind: String,
    /// Abbreviations.
    pub abbreviations: Vec<String>,
    /// The agency in which it works, e.g. `Sở Tài chính`.
    pub agency: Option<String>,
    /// Old names, of units merged into it too.
    pub former_names: Vec<String>,
    /// Registered addresses, lower case.
    pub addresses: Vec<String>,
    /// Registered domains, lower case.
    pub domains: Vec<String>,
    /// Addresses and domains that it shares with other units: they prove nothing of any of them, but are no strangers'.
    #[serde(default)]
    pub shared: Vec<String>,
    /// Contact person.
    pub contact: Option<String>,
    /// Telephone, as written.
    pub phone: Option<String>,
    /// The official of the office who follows the unit.
    pub official: Option<String>,
    /// That official's address, lower case.
    pub official_address: Option<String>,
    /// The inspection team that visits it.
    pub inspection_team: Option<String>,
}

/// All organizations, in the order of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registry {
    /// The organizations.
    pub organizations: Vec<Organization>,
}

/// An address, a domain or a name that staff confirmed for a unit, beside what the sheet says of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alias {
    /// What it is.
    pub kind: AliasKind,
    /// The address or domain, lower case; or the name as a letterhead writes it.
    pub text: String,
    /// The unit that it stands for.
    pub organization: OrganizationCode,
}

/// See [`Alias`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AliasKind {
    /// An address of the unit's, or of someone who writes for it.
    Address,
    /// A domain that is the unit's alone.
    Domain,
    /// A name by which papers call the unit.
    Name,
}

/// Something wrong in a registry, plan or working-days file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The file's name.
    pub file: String,
    /// The sheet, where there are sheets.
    pub sheet: Option<String>,
    /// The row as Excel numbers it, or the line, from 1.
    pub row: Option<u32>,
    /// The column's heading, or the key.
    pub column: Option<String>,
    /// In Vietnamese: what was found and what was expected, one sentence for the person who keeps the sheet.
    pub message: String,
    /// Nothing may be imported while it stands; else it is a warning.
    pub fatal: bool,
}

/// What was read of a registry file: the organizations, and everything to be said about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegistryFile {
    /// The organizations; to be used only where no finding is fatal.
    pub registry: Registry,
    /// What is wrong, in the order of the rows.
    pub findings: Vec<Finding>,
}

/// Who must send what by when. One TOML file each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Short id, e.g. `41-kh-duk`.
    pub id: String,
    /// The plan's number, e.g. `41-KH/ĐUK`.
    pub number: String,
    /// What it is about, in Vietnamese, for letters and digests.
    pub title: String,
    /// When it was issued.
    pub issued: Date,
    /// IANA time zone, e.g. `Asia/Ho_Chi_Minh`.
    pub zone: String,
    /// The conference it asks for, if it does.
    pub conference: Option<ConferenceRule>,
    /// What must be sent.
    pub requirements: Vec<Requirement>,
    /// The outline's sections.
    pub outline: Vec<OutlineSection>,
    /// Phrases by which a letter or title answers this plan (folded when compared), e.g. `sơ kết giữa nhiệm kỳ`.
    pub phrases: Vec<String>,
    /// Phrases that show that a report is under another plan though it looks like this one.
    pub other_phrases: Vec<String>,
}

/// A conference that each unit holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConferenceRule {
    /// What it is called in letters, e.g. `hội nghị sơ kết`.
    pub name: String,
    /// It must be held before this day: the day itself is too late.
    pub before: Date,
    /// Codes of units that review by written reports and hold none.
    pub none_for: Vec<OrganizationCode>,
}

/// One thing that each unit must send.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Id, e.g. `report`.
    pub id: String,
    /// Its name in Vietnamese, e.g. `Báo cáo sơ kết`.
    pub name: String,
    /// What kind of paper answers it.
    pub kind: RequirementKind,
    /// When it must be here.
    pub deadline: DeadlineRule,
    /// Paper copies asked for (0: none).
    pub paper_copies: u32,
    /// Soft copies asked for.
    pub soft_copies: u32,
    /// A unit that lacks it is shown, but is not late by it (the targets as an annex).
    pub optional: bool,
}

/// What kind of paper answers a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RequirementKind {
    /// The report itself.
    Report,
    /// An annex, e.g. the table of targets.
    Supplement,
    /// The notice of the conference day.
    ConferenceNotice,
}

/// When something must be here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineRule {
    /// A fixed moment: the last day, and the hour at which it ends (`None`: 24:00).
    Fixed {
        /// The last day.
        day: Date,
        /// The hour on that day, exclusive; `None` is 24:00.
        hour: Option<Time>,
    },
    /// Working days after the unit's conference, ending at 24:00 of the last; where its day is not known, a fixed last day.
    AfterConference {
        /// How many working days.
        working_days: u32,
        /// The last day where the conference day is not known, ending at 24:00.
        otherwise: Date,
    },
    /// No deadline.
    None,
}

/// The verdict on a moment of receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Received before the deadline.
    OnTime,
    /// Received at or after it.
    Late {
        /// By how many seconds.
        by_seconds: i64,
    },
    /// No deadline can be named.
    Unknown,
}

/// Vietnamese public holidays and make-up Saturdays, from a file that a person edits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingDays {
    /// Days off besides Saturday and Sunday.
    pub holidays: Vec<Date>,
    /// Saturdays or Sundays that are worked.
    pub made_up: Vec<Date>,
}
