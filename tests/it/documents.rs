//! Documents of all formats, made here, through the readers: their text, their problems, and what happens to children
//! that misbehave.

mod children;
mod docx;
mod golden;
mod hostile;
mod parts;
mod pdf;
mod sheets;
