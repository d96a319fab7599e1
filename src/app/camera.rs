//! Pictures of the stage as it stands, at any size: it is drawn once more, in a context of the
//! camera's own that remembers what the window remembers.

use std::{mem, time::Duration};

use egui::{
    Context, Event, FullOutput, Id, LayerId, Memory, Order, Pos2, RawInput, Rect, Ui, Vec2,
    ViewportId, vec2,
};
use kittest::State as Tree;

use super::{App, found::Found, frame, marking::Marking};
use crate::{
    console::{self, shell},
    lesson::{FrameRequest, Looks, PictureFailure, PictureOf, Scene, Seen, Surface, Target},
    picture::{Painter, Picture, mark::MarkTheme},
};

/// Takes pictures. It keeps its glyphs from one to the next.
pub struct Camera {
    ctx: Context,
    painter: Painter,
    theme: MarkTheme,
    /// Where the pointer was in the last frame.
    pointer: Option<Pos2>,
    request: FrameRequest,
    /// The time of the last frame, in seconds of egui's clock.
    time: f64,
}

/// What a picture is to be like.
#[derive(Clone, Debug)]
pub struct Wish<'a> {
    /// What it shows.
    pub of: &'a PictureOf,
    /// How large it is.
    pub lens: Lens,
    /// Where the pointer is, if it is to be seen.
    pub pointer: Option<PointerAt<'a>>,
    /// Whether the focus ring is to be seen.
    pub focus: bool,
}

/// How large what is pictured is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// The size of the stage, in points. Our own tools, where they are pictured, lie around it.
    pub size: Vec2,
    /// Pixels for each point, from 0.5 to 8.
    pub scale: f32,
}

/// Where the pointer of a picture is.
#[derive(Clone, Copy, Debug, Default)]
pub struct PointerAt<'a> {
    /// On this control, if it is there.
    pub control: Option<&'a Target>,
    /// Or else at this place, in points from the corner of what is drawn.
    pub place: Option<Pos2>,
}

/// How long a frame takes, in seconds of egui's clock.
const FRAME_TIME: f64 = 1.0 / 60.0;

/// What goes on moving after so many frames more is pictured as it is then.
const MOST_FRAMES: u32 = 8;

impl Default for Camera {
    fn default() -> Self {
        let ctx = Context::default();
        frame::set_up(&ctx);
        let mut painter = Painter::default();
        // Fonts are taken up in the first frame; before it they are among what is remembered,
        // which the memory of a window would replace.
        painter.skip(ctx.run_ui(RawInput::default(), |_| {}));
        let request = FrameRequest::default();
        request.listen(&ctx);
        Self { ctx, painter, theme: MarkTheme::default(), pointer: None, request, time: 0.0 }
    }
}

impl Camera {
    /// Lets marks look like this from now on.
    pub fn set_theme(&mut self, theme: MarkTheme) {
        self.theme = theme;
    }

    /// Takes a picture of `app`, which is shown in a window with the context `seen`.
    ///
    /// # Errors
    ///
    /// [`PictureFailure`]: what is to be seen is not there.
    pub fn take(
        &mut self,
        app: &App,
        seen: &Context,
        wish: &Wish<'_>,
    ) -> Result<Picture, PictureFailure> {
        self.shoot(app, seen, wish, None).map(|(picture, _)| picture)
    }

    /// Takes a picture that looks as is asked for, with marks; and says what is seen in it.
    ///
    /// # Errors
    ///
    /// [`PictureFailure`]: what is to be seen or marked is not there.
    pub fn take_marked(
        &mut self,
        app: &App,
        seen: &Context,
        wish: &Wish<'_>,
        looks: &Looks,
    ) -> Result<(Picture, Seen), PictureFailure> {
        self.shoot(app, seen, wish, Some(looks))
    }

    fn shoot(
        &mut self,
        app: &App,
        seen: &Context,
        wish: &Wish<'_>,
        looks: Option<&Looks>,
    ) -> Result<(Picture, Seen), PictureFailure> {
        self.remember(seen);
        self.ctx.memory_mut(|own| {
            own.options.zoom_factor = 1.0;
            if !wish.focus {
                shell::without_focus(own);
            }
        });
        // The tree is made only where something is looked for in it.
        if looks.is_some() || wish.pointer.is_some() || wish.of.is_part() {
            self.ctx.enable_accesskit();
        } else {
            self.ctx.disable_accesskit();
        }
        let surface = surface(wish.of);
        let size = match surface {
            Surface::Stage => wish.lens.size,
            Surface::Frame => frame::window_size(wish.lens.size),
        };
        let shown = Shown { app, lens: Lens { size, ..wish.lens }, surface };
        let whole = Rect::from_min_size(Pos2::ZERO, size);
        let look = |output: &mut FullOutput| {
            let tree = tree(output);
            Found::of(tree.as_ref().map(Scene::new).as_ref(), output, wish.of, looks, whole)
        };
        let mut first = self.frame(&shown, None, None);
        let is_marked = looks.is_some_and(Looks::are_marked) && wish.pointer.is_none();
        let at_once = if is_marked { look(&mut first).ok() } else { None };
        let at_once = at_once.filter(|found| found.marks().is_some());
        let done = match at_once {
            Some(found) => self.marked_at_once(&shown, found, first),
            None => Err(Box::new(first)),
        };
        let (output, found) = done.or_else(|last| self.marked(&shown, wish, *last, look))?;
        let Found { bounds, seen, .. } = found;
        let pixels = shown.lens.pixels();
        let picture = self.painter.paint(&self.ctx, output, pixels, frame::background());
        if bounds == whole {
            Ok((picture, seen))
        } else {
            Ok((cut(&picture, bounds, wish.lens.scale)?, seen))
        }
    }

    /// The frame with the marks, where it shows but for them what the first one does: mostly the
    /// window has shown before what is pictured, so that nothing moves any more. Or else the last
    /// frame, from which to go on.
    fn marked_at_once(
        &mut self,
        shown: &Shown<'_>,
        found: Found,
        first: FullOutput,
    ) -> Result<(FullOutput, Found), Box<FullOutput>> {
        self.ctx.disable_accesskit();
        let marked = self.frame(shown, None, found.marks());
        let is_same = !self.request.is_made() && marked.shapes.starts_with(&first.shapes);
        self.painter.skip(first);
        if is_same {
            return Ok((marked, found));
        }
        self.ctx.enable_accesskit();
        Err(Box::new(marked))
    }

    /// The frame with the marks, after as many as are drawn until nothing moves.
    fn marked(
        &mut self,
        shown: &Shown<'_>,
        wish: &Wish<'_>,
        last: FullOutput,
        look: impl Fn(&mut FullOutput) -> Result<Found, PictureFailure>,
    ) -> Result<(FullOutput, Found), PictureFailure> {
        let mut output = self.frames(shown, wish, last);
        match look(&mut output) {
            Ok(found) => {
                if let Some(marking) = found.marks() {
                    self.ctx.disable_accesskit();
                    let next = self.frame(shown, self.pointer, Some(marking));
                    self.painter.skip(mem::replace(&mut output, next));
                }
                Ok((output, found))
            }
            Err(failure) => {
                self.painter.skip(output);
                Err(failure)
            }
        }
    }

    /// The names of the regions that the stage of `app` shows.
    pub fn regions(&mut self, app: &App, seen: &Context, size: Vec2) -> Vec<String> {
        self.remember(seen);
        self.ctx.enable_accesskit();
        let lens = Lens { size, scale: 1.0 };
        let shown = Shown { app, lens, surface: Surface::Stage };
        let mut output = self.frame(&shown, None, None);
        let tree = tree(&mut output);
        self.painter.skip(output);
        tree.map(|tree| Scene::new(&tree).regions()).unwrap_or_default()
    }

    /// Takes over what the window remembers. Its menus have been open for a while by the camera's
    /// clock, or they would be pictured as they fade in.
    fn remember(&mut self, seen: &Context) {
        let memory = seen.memory(Memory::clone);
        self.ctx.memory_mut(|own| *own = memory);
        self.time = self.time.max(seen.input(|input| input.time)) + 1.0;
    }

    /// Draws at least once more until nothing moves any more; the answer is the last frame.
    fn frames(&mut self, shown: &Shown<'_>, wish: &Wish<'_>, mut last: FullOutput) -> FullOutput {
        let mut pointer = None;
        for frame in 1..MOST_FRAMES {
            if frame == 1 {
                pointer = wish.pointer.and_then(|pointer| place(pointer, tree(&mut last).as_ref()));
            }
            // A dialog knows its size, and what lies under the pointer is known, from the frame
            // before.
            let settled = frame > if pointer.is_some() { 2 } else { 1 };
            let root = last.viewport_output.get(&ViewportId::ROOT);
            let rests = root.is_none_or(|root| root.repaint_delay > Duration::ZERO);
            if settled && rests {
                break;
            }
            let next = self.frame(shown, pointer, None);
            self.painter.skip(mem::replace(&mut last, next));
        }
        last
    }

    fn frame(
        &mut self,
        shown: &Shown<'_>,
        pointer: Option<Pos2>,
        marking: Option<&Marking>,
    ) -> FullOutput {
        self.time += FRAME_TIME;
        self.request.begin();
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, shown.lens.size)),
            time: Some(self.time),
            ..RawInput::default()
        };
        if mem::replace(&mut self.pointer, pointer) != pointer {
            // Any event asks for another frame, so that there is none where nothing changes.
            input.events.push(pointer.map_or(Event::PointerGone, Event::PointerMoved));
        }
        let root = input.viewports.entry(ViewportId::ROOT).or_default();
        root.native_pixels_per_point = Some(shown.lens.scale);
        self.ctx.run_ui(input, |ui| {
            shown.draw(ui);
            if let Some(marking) = marking {
                let layer = LayerId::new(Order::Debug, Id::unique("marks"));
                marking.paint(&ui.ctx().layer_painter(layer), &self.theme);
            }
            if let Some(place) = pointer {
                let layer = LayerId::new(Order::Debug, Id::unique("pointer"));
                frame::paint_pointer(&ui.ctx().layer_painter(layer), place);
            }
        })
    }
}

struct Shown<'a> {
    app: &'a App,
    lens: Lens,
    surface: Surface,
}

impl Shown<'_> {
    /// What the person would want by it is left aside: nobody presses anything in a picture.
    fn draw(&self, ui: &mut Ui) {
        match self.surface {
            Surface::Stage => {
                console::stage_ui(ui, &self.app.stage, self.app.lab.organisation());
            }
            Surface::Frame => {
                drop(frame::frame_ui(ui, self.app));
            }
        }
    }
}

impl Lens {
    /// The most pixels that a side of the stage has in a picture.
    pub const MOST_PIXELS: f32 = 8192.0;
    /// The smallest stage, in points: in a smaller one its parts would lie on one another.
    pub const SMALLEST: Vec2 = vec2(480.0, 440.0);
    /// The scales that there are. In smaller pictures no text can be read, and less of it finds
    /// room, since letters are placed on whole pixels.
    pub const SCALES: std::ops::RangeInclusive<f32> = 0.5..=8.0;

    /// Whether such a picture can be taken.
    pub fn is_valid(self) -> bool {
        let is_large_enough = self.size.x >= Self::SMALLEST.x && self.size.y >= Self::SMALLEST.y;
        let is_small_enough = self.size.max_elem() * self.scale <= Self::MOST_PIXELS;
        is_large_enough && is_small_enough && Self::SCALES.contains(&self.scale)
    }

    fn pixels(self) -> [usize; 2] {
        [self.size.x, self.size.y].map(|length| (length * self.scale).round() as usize)
    }
}

/// What a screen reader would be told of a frame, if it was asked for.
fn tree(output: &mut FullOutput) -> Option<Tree> {
    let update = output.platform_output.accesskit_update.take();
    update.filter(|update| update.tree.is_some()).map(Tree::new)
}

/// What has to be drawn so that it is seen.
fn surface(of: &PictureOf) -> Surface {
    match of {
        PictureOf::Stage | PictureOf::Dialog => Surface::Stage,
        PictureOf::Window => Surface::Frame,
        PictureOf::Part(target) => target.region.surface,
    }
}

fn place(pointer: PointerAt<'_>, tree: Option<&Tree>) -> Option<Pos2> {
    let on_control = pointer.control.zip(tree).and_then(|(target, tree)| {
        let rect = Scene::new(tree).rect_of(target).ok().flatten()?;
        Some(rect.center())
    });
    on_control.or(pointer.place)
}

/// The pixels that a rectangle, in points, touches.
fn cut(whole: &Picture, rect: Rect, scale: f32) -> Result<Picture, PictureFailure> {
    let range = |from: f32, to: f32| {
        (from * scale).floor().max(0.0) as usize..(to * scale).ceil().max(0.0) as usize
    };
    let part = whole.part(range(rect.left(), rect.right()), range(rect.top(), rect.bottom()));
    if part.is_empty() { Err(PictureFailure::Nothing) } else { Ok(part) }
}
