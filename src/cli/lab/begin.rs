//! New labs.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, value_parser};

use crate::{
    cli::{Failure, preset, print},
    domain::{ProductVersion, Time},
    lab::{CONTOSO, HierarchyShape, Lab, LabError, Preset, PresetError, sentence, shipped_names},
    text,
};

/// How a lab is to begin.
#[derive(Args)]
pub(in crate::cli) struct Beginning {
    #[arg(help = text!("cli-file"))]
    file: PathBuf,
    #[arg(long, value_name = "NAME", default_value = CONTOSO, help = text!("cli-preset", names = shipped_names().collect::<Vec<_>>().join(", ")))]
    preset: String,
    #[arg(long, value_enum, help = text!("cli-product"))]
    product: Option<Version>,
    #[arg(long, value_enum, help = text!("cli-hierarchy"))]
    hierarchy: Option<Shape>,
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..), help = text!("cli-devices"))]
    devices: Option<u32>,
    #[arg(long, value_name = "S", default_value_t, help = text!("cli-seed"))]
    seed: u32,
    #[arg(long, value_name = "TIME", help = text!("cli-start"))]
    start: Option<Time>,
}

/// A product version, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
enum Version {
    Sp1,
    R2,
    Sp2,
}

/// A shape of the hierarchy, as it is typed.
#[derive(Clone, Copy, ValueEnum)]
enum Shape {
    Standalone,
    Central,
}

impl From<Version> for ProductVersion {
    fn from(version: Version) -> Self {
        match version {
            Version::Sp1 => Self::Sp1,
            Version::R2 => Self::R2,
            Version::Sp2 => Self::Sp2,
        }
    }
}

impl From<Shape> for HierarchyShape {
    fn from(shape: Shape) -> Self {
        match shape {
            Shape::Standalone => Self::StandAlone,
            Shape::Central => Self::Central,
        }
    }
}

pub(super) fn begin(beginning: &Beginning) -> Result<(), Failure> {
    let name = &beginning.preset;
    let preset = beginning.change(find(name)?).map_err(|source| {
        let why = sentence::does_not_go(&source);
        Failure::Options { preset: name.clone(), why }
    })?;
    Lab::create(&beginning.file, &preset).map_err(Failure::Lab)?;
    print(&text!("cli-created", path = beginning.file.display().to_string()))
}

/// The preset of this name, or in this file.
pub(super) fn find(name: &str) -> Result<Preset, Failure> {
    preset::find(name, Path::new("")).map_err(|error| match error {
        preset::NotFound::Unreadable { path, why } => Failure::Unreadable { path, why },
        preset::NotFound::Invalid(source) => invalid(name, source),
    })
}

fn invalid(name: &str, source: PresetError) -> Failure {
    Failure::Lab(LabError::Preset { path: PathBuf::from(name), source })
}

impl Beginning {
    /// The preset as the options want it.
    fn change(&self, mut preset: Preset) -> Result<Preset, PresetError> {
        if let Some(product) = self.product {
            preset = preset.with_product(product.into())?;
        }
        if let Some(shape) = self.hierarchy {
            preset = preset.with_hierarchy(shape.into())?;
        }
        if let Some(start) = self.start {
            preset = preset.starting_at(start)?;
        }
        if let Some(devices) = self.devices {
            preset = preset.with_devices(devices, self.seed)?;
        }
        Ok(preset)
    }
}
