//! The graphics state of a page's content (ISO 32000-1, 8.4 and 9.3) as far as the places of letters and rules need it, and
//! the operators that only change it.

use std::rc::Rc;

use lopdf::content::Operation;

use super::font::Font;
use super::rules::{Area, Pen};

pub(super) type Matrix = [f32; 6];

pub(super) fn multiply(left: Matrix, right: Matrix) -> Matrix {
    let turn = |x: f32, y: f32| (x * right[0] + y * right[2], x * right[1] + y * right[3]);
    let (first, second) = (turn(left[0], left[1]), turn(left[2], left[3]));
    let moved = turn(left[4], left[5]);
    [first.0, first.1, second.0, second.1, moved.0 + right[4], moved.1 + right[5]]
}

pub(super) const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// The graphics state as far as text needs it.
#[derive(Clone)]
pub(super) struct State {
    pub(super) matrix: Matrix,
    pub(super) font: Option<Rc<Font>>,
    pub(super) size: f32,
    pub(super) character_spacing: f32,
    pub(super) word_spacing: f32,
    pub(super) scale: f32,
    pub(super) leading: f32,
    pub(super) rise: f32,
    pub(super) invisible: bool,
    /// What is shown outside of it is not seen.
    pub(super) clip: Area,
}

pub(super) fn start(matrix: Matrix, clip: Area) -> State {
    State {
        matrix,
        font: None,
        size: 0.0,
        character_spacing: 0.0,
        word_spacing: 0.0,
        scale: 1.0,
        leading: 0.0,
        rise: 0.0,
        invisible: false,
        clip,
    }
}

/// The state while one content stream is walked.
pub(super) struct Text {
    pub(super) state: State,
    pub(super) kept: Vec<State>,
    pub(super) matrix: Matrix,
    pub(super) line: Matrix,
    pub(super) pen: Pen,
}

impl Text {
    /// Operators that only change the state.
    pub(super) fn operation(&mut self, operation: &Operation) {
        /// Deeper than any honest nesting of `q`.
        const MOST_KEPT: usize = 512;
        let mut numbers = [0.0; 6];
        for (slot, operand) in numbers.iter_mut().zip(&operation.operands) {
            *slot = operand.as_float().unwrap_or(0.0);
        }
        let [first, second, ..] = numbers;
        match operation.operator.as_str() {
            "q" if self.kept.len() < MOST_KEPT => self.kept.push(self.state.clone()),
            "Q" => {
                if let Some(state) = self.kept.pop() {
                    self.state = state;
                }
            }
            "cm" => self.state.matrix = multiply(numbers, self.state.matrix),
            "BT" => (self.matrix, self.line) = (IDENTITY, IDENTITY),
            "Tm" => (self.matrix, self.line) = (numbers, numbers),
            "Td" => self.move_line(first, second),
            "TD" => {
                self.state.leading = -second;
                self.move_line(first, second);
            }
            "T*" => self.next_line(),
            "Tc" => self.state.character_spacing = first,
            "Tw" => self.state.word_spacing = first,
            "Tz" => self.state.scale = first / 100.0,
            "TL" => self.state.leading = first,
            "Ts" => self.state.rise = first,
            "m" => self.pen.move_to(self.on_page(first, second)),
            "l" => self.pen.line_to(self.on_page(first, second)),
            "re" => {
                let [.., width, height, _, _] = numbers;
                let corners = (self.on_page(first, second), self.on_page(first + width, second + height));
                self.pen.rectangle(corners.0, corners.1);
            }
            "c" | "v" | "y" => self.curve(operation.operator.as_str(), numbers),
            "S" | "s" | "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" => {
                self.pen.paint();
                self.end_path();
            }
            "n" => self.end_path(),
            "W" | "W*" => self.pen.clip(),
            "Tr" => self.state.invisible = (2.5..3.5).contains(&first),
            _ => {}
        }
    }

    /// `v` and `y` leave one of the two control points out.
    fn curve(&mut self, operator: &str, [x1, y1, x2, y2, x3, y3]: [f32; 6]) {
        let (first, second) = (self.on_page(x1, y1), self.on_page(x2, y2));
        let last = if operator == "c" { self.on_page(x3, y3) } else { second };
        self.pen.curve_to([first, second], last);
    }

    fn end_path(&mut self) {
        if let Some(area) = self.pen.end() {
            self.state.clip = self.state.clip.within(area);
        }
    }

    /// A point of the content's space on the page.
    fn on_page(&self, right: f32, up: f32) -> (f32, f32) {
        let [.., left, bottom] = multiply([1.0, 0.0, 0.0, 1.0, right, up], self.state.matrix);
        (left, bottom)
    }

    fn move_line(&mut self, right: f32, up: f32) {
        self.line = multiply([1.0, 0.0, 0.0, 1.0, right, up], self.line);
        self.matrix = self.line;
    }

    pub(super) fn next_line(&mut self) {
        self.move_line(0.0, -self.state.leading);
    }

    pub(super) fn shift(&mut self, right: f32) {
        self.matrix = multiply([1.0, 0.0, 0.0, 1.0, right * self.state.scale, 0.0], self.matrix);
    }
}
