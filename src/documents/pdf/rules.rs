//! Gathers the lines that a page draws (as strokes or as thin filled boxes): the rules of its tables. Curves and what is
//! only clipped are left out.

/// A rule on the page, level or upright, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rule {
    pub(super) level: bool,
    /// Its height on the page where it is level, else its place from the left.
    pub(super) at: f32,
    pub(super) from: f32,
    pub(super) to: f32,
}

/// A part of the page, from the lower left to the upper right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) low: (f32, f32),
    pub(super) high: (f32, f32),
}

impl Area {
    pub(super) fn at(point: (f32, f32)) -> Self {
        Self { low: point, high: point }
    }

    /// The area with a point taken in.
    pub(super) fn with(self, point: (f32, f32)) -> Self {
        Self {
            low: (self.low.0.min(point.0), self.low.1.min(point.1)),
            high: (self.high.0.max(point.0), self.high.1.max(point.1)),
        }
    }

    /// What it shares with another one; where it is empty it holds nothing.
    pub(super) fn within(self, other: Self) -> Self {
        Self {
            low: (self.low.0.max(other.low.0), self.low.1.max(other.low.1)),
            high: (self.high.0.min(other.high.0), self.high.1.min(other.high.1)),
        }
    }

    pub(super) fn holds(&self, point: (f32, f32)) -> bool {
        (self.low.0..=self.high.0).contains(&point.0) && (self.low.1..=self.high.1).contains(&point.1)
    }
}

/// More rules than this are a drawing.
const MOST_RULES: usize = 20_000;
/// A filled box thinner than this is a line.
const THIN: f32 = 3.0;

/// The path that is being made, and the rules painted so far.
#[derive(Debug, Default)]
pub(super) struct Pen {
    point: (f32, f32),
    waiting: Vec<((f32, f32), (f32, f32))>,
    /// The box around the path.
    around: Option<Area>,
    /// The path will bound what is shown from now on (`W`).
    clips: bool,
    pub(super) rules: Vec<Rule>,
}

impl Pen {
    pub(super) fn move_to(&mut self, point: (f32, f32)) {
        self.point = point;
        self.reach(point);
    }

    /// A point of a curve: it belongs to the path, and is no rule.
    pub(super) fn curve_to(&mut self, control: [(f32, f32); 2], point: (f32, f32)) {
        self.point = point;
        for point in control.into_iter().chain([point]) {
            self.reach(point);
        }
    }

    fn reach(&mut self, point: (f32, f32)) {
        self.around = Some(self.around.unwrap_or(Area::at(point)).with(point));
    }

    pub(super) fn clip(&mut self) {
        self.clips = true;
    }

    pub(super) fn line_to(&mut self, point: (f32, f32)) {
        if self.waiting.len() < MOST_RULES {
            self.waiting.push((self.point, point));
        }
        self.point = point;
        self.reach(point);
    }

    /// A box by two opposite corners: a thin one is one line, else its four sides are.
    pub(super) fn rectangle(&mut self, one: (f32, f32), other: (f32, f32)) {
        self.reach(one);
        self.reach(other);
        let middle = (one.0.midpoint(other.0), one.1.midpoint(other.1));
        let thin = ((one.0 - other.0).abs() < THIN, (one.1 - other.1).abs() < THIN);
        let sides: &[_] = match thin {
            (true, true) => &[],
            (_, true) => &[((one.0, middle.1), (other.0, middle.1))],
            (true, _) => &[((middle.0, one.1), (middle.0, other.1))],
            _ => &[
                (one, (other.0, one.1)),
                (one, (one.0, other.1)),
                (other, (other.0, one.1)),
                (other, (one.0, other.1)),
            ],
        };
        if self.waiting.len() < MOST_RULES {
            self.waiting.extend_from_slice(sides);
        }
    }

    /// Ends the path; the box around it where it clips.
    pub(super) fn end(&mut self) -> Option<Area> {
        self.waiting.clear();
        let around = self.around.take();
        std::mem::take(&mut self.clips).then_some(around).flatten()
    }

    /// Notes the lines of the path.
    pub(super) fn paint(&mut self) {
        for (from, to) in self.waiting.drain(..) {
            let (right, up) = ((from.0 - to.0).abs(), (from.1 - to.1).abs());
            let finite = right.is_finite() && up.is_finite();
            if !finite || self.rules.len() >= MOST_RULES || right.max(up) < THIN {
                continue;
            }
            if up < 1.0 {
                self.rules.push(Rule { level: true, at: from.1, from: from.0.min(to.0), to: from.0.max(to.0) });
            } else if right < 1.0 {
                self.rules.push(Rule { level: false, at: from.0, from: from.1.min(to.1), to: from.1.max(to.1) });
            }
        }
    }
}
