use egui::{FullOutput, Rect};

use super::marking::Marking;
use crate::lesson::{Looks, PictureFailure, PictureOf, Scene, Seen};

/// What is found in a frame that is to become a picture.
pub(super) struct Found {
    /// What of it is seen in the picture, in points.
    pub(super) bounds: Rect,
    pub(super) seen: Seen,
    marking: Option<Marking>,
}

impl Found {
    /// What is found in the frame with this scene, of which `whole` is drawn. Without a scene
    /// nothing is looked for.
    ///
    /// # Errors
    ///
    /// [`PictureFailure`]: what is to be seen or marked is not there.
    pub(super) fn of(
        scene: Option<&Scene<'_>>,
        output: &FullOutput,
        of: &PictureOf,
        looks: Option<&Looks>,
        whole: Rect,
    ) -> Result<Self, PictureFailure> {
        let Some(scene) = scene else {
            return Ok(Self { bounds: whole, seen: Seen::default(), marking: None });
        };
        let part = part(scene, of)?;
        let padding = looks.map_or(0.0, |looks| f32::from(looks.shot.padding));
        let bounds = part.map_or(whole, |part| part.expand(padding).intersect(whole));
        if !bounds.is_positive() {
            return Err(PictureFailure::Nothing);
        }
        let Some(looks) = looks else {
            return Ok(Self { bounds, seen: Seen::default(), marking: None });
        };
        let marking = Marking::of(looks, scene, &output.shapes, bounds)?;
        let mut seen = scene.seen(looks);
        let used = looks.used.as_ref().and_then(|used| scene.rect_of(used).ok().flatten());
        seen.place = used
            .map(|rect| rect.intersect(bounds).translate(-bounds.min.to_vec2()))
            .filter(Rect::is_positive)
            .map(|rect| pixels(rect, output.pixels_per_point));
        Ok(Self { bounds, seen, marking: Some(marking) })
    }

    /// What is drawn over the picture, if anything is.
    pub(super) fn marks(&self) -> Option<&Marking> {
        self.marking.as_ref().filter(|marking| !marking.is_empty())
    }
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

/// Left, top, width and height of a rectangle in points.
fn pixels(rect: Rect, scale: f32) -> [u32; 4] {
    [rect.left(), rect.top(), rect.width(), rect.height()].map(|it| (it * scale).round() as u32)
}
