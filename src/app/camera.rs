//! Pictures of the stage as it stands, at any size: it is drawn once more, in a context of the
//! camera's own that remembers what the window remembers.

use std::{mem, time::Duration};

use egui::{
    Context, Event, FullOutput, Id, LayerId, Memory, Order, Pos2, RawInput, Rect, Ui, Vec2,
    ViewportId, vec2,
};
use kittest::State as Tree;

use super::{App, frame, marking::Marking};
use crate::{
    console::{self, shell},
    lesson::{Looks, PictureFailure, PictureOf, Scene, Seen, Surface, Target},
    picture::{Painter, Picture, mark::MarkTheme},
};

/// Takes pictures. It keeps its glyphs from one to the next.
pub struct Camera {
    ctx: Context,
    painter: Painter,
    theme: MarkTheme,
    /// Where the pointer was in the last frame.
    pointer: Option<Pos2>,
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
    /// Pixels for each point, from 1 to 3.
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

/// A frame that goes on after so many is pictured as it is then.
const MOST_FRAMES: u32 = 8;

impl Default for Camera {
    fn default() -> Self {
        let ctx = Context::default();
        frame::set_up(&ctx);
        let mut painter = Painter::default();
        // Fonts are taken up in the first frame; before it they are among what is remembered,
        // which the memory of a window would replace.
        painter.skip(ctx.run_ui(RawInput::default(), |_| {}));
        Self { ctx, painter, theme: MarkTheme::default(), pointer: None, time: 0.0 }
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
        let mut output = self.frames(&shown, wish);
        let tree = tree(&mut output);
        let whole = Rect::from_min_size(Pos2::ZERO, size);
        let scene = tree.as_ref().map(Scene::new);
        let found = found(scene.as_ref(), &output, wish.of, looks, whole);
        let Found { bounds, seen, marking } = match found {
            Ok(found) => found,
            Err(failure) => {
                self.painter.skip(output);
                return Err(failure);
            }
        };
        if let Some(marking) = marking.filter(|marking| !marking.is_empty()) {
            self.ctx.disable_accesskit();
            let next = self.frame(&shown, self.pointer, Some(&marking));
            self.painter.skip(mem::replace(&mut output, next));
        }
        let pixels = shown.lens.pixels();
        let picture = self.painter.paint(&self.ctx, output, pixels, frame::background());
        if bounds == whole {
            Ok((picture, seen))
        } else {
            Ok((cut(&picture, bounds, wish.lens.scale)?, seen))
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

    /// Draws until nothing moves any more; the answer is the last frame.
    fn frames(&mut self, shown: &Shown<'_>, wish: &Wish<'_>) -> FullOutput {
        let mut pointer = None;
        let mut last = self.frame(shown, pointer, None);
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
    /// The scales that there are.
    pub const SCALES: std::ops::RangeInclusive<f32> = 1.0..=3.0;

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

/// What is found in the last frame before a picture.
struct Found {
    /// What of it is seen in the picture, in points.
    bounds: Rect,
    seen: Seen,
    marking: Option<Marking>,
}

fn found(
    scene: Option<&Scene<'_>>,
    output: &FullOutput,
    of: &PictureOf,
    looks: Option<&Looks>,
    whole: Rect,
) -> Result<Found, PictureFailure> {
    let Some(scene) = scene else {
        return Ok(Found { bounds: whole, seen: Seen::default(), marking: None });
    };
    let part = part(scene, of)?;
    let padding = looks.map_or(0.0, |looks| f32::from(looks.shot.padding));
    let bounds = part.map_or(whole, |part| part.expand(padding).intersect(whole));
    if !bounds.is_positive() {
        return Err(PictureFailure::Nothing);
    }
    let Some(looks) = looks else {
        return Ok(Found { bounds, seen: Seen::default(), marking: None });
    };
    let marking = Marking::of(looks, scene, &output.shapes, bounds)?;
    let mut seen = scene.seen(looks);
    let used = looks.used.as_ref().and_then(|used| scene.rect_of(used).ok().flatten());
    seen.place = used
        .map(|rect| rect.intersect(bounds).translate(-bounds.min.to_vec2()))
        .filter(Rect::is_positive)
        .map(|rect| pixels(rect, output.pixels_per_point));
    Ok(Found { bounds, seen, marking: Some(marking) })
}

/// Left, top, width and height of a rectangle in points.
fn pixels(rect: Rect, scale: f32) -> [u32; 4] {
    [rect.left(), rect.top(), rect.width(), rect.height()].map(|it| (it * scale).round() as u32)
}

/// The part of what is drawn that is wanted, in points; nothing for all of it.
fn part(scene: &Scene<'_>, of: &PictureOf) -> Result<Option<Rect>, PictureFailure> {
    match of {
        PictureOf::Stage | PictureOf::Window => Ok(None),
        PictureOf::Dialog => scene.front_dialog().map(Some).ok_or(PictureFailure::NoDialog),
        PictureOf::Part(target) => {
            let rect = scene.rect_of(target);
            rect.map_err(|failure| PictureFailure::NotThere(Box::new(failure)))
        }
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
