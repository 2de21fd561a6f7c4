//! Documents of all formats, made here, through the readers: their text, their problems, and what happens to children
//! that misbehave.

mod archives;
mod children;
mod confinement;
mod docx;
mod golden;
mod hostile;
mod hostile_files;
mod outlook;
mod parts;
mod pdf;
mod scans;
mod sheets;
mod wordless;
