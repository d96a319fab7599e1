//! New labs.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, builder::PossibleValue, value_parser};

use crate::{
    app::{PresetNotFound, find_preset},
    cli::{Failure, print},
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
    product: Option<ProductVersion>,
    #[arg(long, value_enum, help = text!("cli-hierarchy"))]
    hierarchy: Option<HierarchyShape>,
    #[arg(long, value_name = "N", value_parser = value_parser!(u32).range(1..), help = text!("cli-devices"))]
    devices: Option<u32>,
    #[arg(long, value_name = "S", default_value_t, help = text!("cli-seed"))]
    seed: u32,
    #[arg(long, value_name = "TIME", help = text!("cli-start"))]
    start: Option<Time>,
}

impl ValueEnum for ProductVersion {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Sp1 => "sp1",
            Self::R2 => "r2",
            Self::Sp2 => "sp2",
        }))
    }
}

impl ValueEnum for HierarchyShape {
    fn value_variants<'a>() -> &'a [Self] {
        &[Self::StandAlone, Self::Central]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::StandAlone => "standalone",
            Self::Central => "central",
        }))
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
    find_preset(name, Path::new("")).map_err(|error| match error {
        PresetNotFound::Unreadable { path, why } => Failure::Unreadable { path, why },
        PresetNotFound::Invalid(source) => invalid(name, source),
    })
}

fn invalid(name: &str, source: PresetError) -> Failure {
    Failure::Lab(LabError::Preset { path: PathBuf::from(name), source })
}

impl Beginning {
    /// The preset as the options want it.
    fn change(&self, mut preset: Preset) -> Result<Preset, PresetError> {
        if let Some(product) = self.product {
            preset = preset.with_product(product)?;
        }
        if let Some(shape) = self.hierarchy {
            preset = preset.with_hierarchy(shape)?;
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
