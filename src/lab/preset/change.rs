//! Presets that differ from others in one thing.

use serde::Serialize;

use super::{Preset, PresetError, syntax_error};
use crate::domain::{Command, ProductVersion, Time};

/// Whether a hierarchy has a central administration site.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum HierarchyShape {
    /// One primary site, and nothing above it.
    StandAlone,
    /// A central administration site at the top.
    Central,
}

/// What every change of a preset can fail with: a command of it may be refused after the change.
type Changed = Result<Preset, PresetError>;

impl Preset {
    /// The same organisation, beginning at another time.
    ///
    /// # Errors
    ///
    /// [`PresetError::CommandRefused`] where a command of the preset is not possible then.
    pub fn starting_at(&self, start: Time) -> Changed {
        self.changed(|table| {
            table.insert("start".to_owned(), start.to_string().into());
            Ok(())
        })
    }

    /// The same organisation with another product version.
    ///
    /// # Errors
    ///
    /// [`PresetError::NoHierarchy`], or as [`Preset::starting_at`].
    pub fn with_product(&self, product: ProductVersion) -> Changed {
        if self.organisation.hierarchy.is_none() {
            return Err(PresetError::NoHierarchy {});
        }
        self.changed(|table| {
            let product = written(&product)?;
            let hierarchy = table.get_mut("hierarchy").and_then(toml::Value::as_table_mut);
            hierarchy.and_then(|hierarchy| hierarchy.insert("product".to_owned(), product));
            Ok(())
        })
    }

    /// The same organisation with a hierarchy of this shape. A central administration site
    /// comes above the stand-alone site before anything else is done.
    ///
    /// # Errors
    ///
    /// [`PresetError::NoHierarchy`], [`PresetError::NotStandAlone`], or as
    /// [`Preset::starting_at`].
    pub fn with_hierarchy(&self, shape: HierarchyShape) -> Changed {
        let hierarchy = self.organisation.hierarchy.as_ref().ok_or(PresetError::NoHierarchy {})?;
        let stand_alone = hierarchy.top().is_some_and(|(_, site)| site.is_stand_alone());
        let domain = hierarchy.servers.keys().next().map(ToString::to_string).unwrap_or_default();
        let domain = domain.split_once('.').map_or("", |(_, domain)| domain);
        match shape {
            HierarchyShape::StandAlone if !stand_alone => Err(PresetError::NotStandAlone {}),
            HierarchyShape::Central if stand_alone => self.with_command(
                &Command::ExpandHierarchy {
                    code: "CAS".to_owned(),
                    name: "Central".to_owned(),
                    server: format!("CAS1.{domain}"),
                },
                At::Beginning,
            ),
            _ => Ok(self.clone()),
        }
    }

    /// The same organisation with so many invented devices more.
    ///
    /// # Errors
    ///
    /// As [`Preset::starting_at`].
    pub fn with_devices(&self, devices: u32, seed: u32) -> Changed {
        self.with_command(&Command::Populate { devices, seed }, At::End)
    }

    /// This organisation with what `more` says besides: tables are joined, lists go on.
    pub(in crate::lab) fn and(&self, more: &str) -> Changed {
        let more: toml::Table = toml::from_str(more).map_err(|error| syntax_error(more, &error))?;
        self.changed(|table| {
            join(table, more);
            Ok(())
        })
    }

    fn with_command(&self, command: &Command, at: At) -> Changed {
        self.changed(|table| {
            let command = written(command)?;
            let empty = || toml::Value::Array(Vec::new());
            let commands = table.entry("commands").or_insert_with(empty).as_array_mut();
            if let Some(commands) = commands {
                let index = if at == At::Beginning { 0 } else { commands.len() };
                commands.insert(index, command);
            }
            Ok(())
        })
    }

    fn changed(&self, change: impl FnOnce(&mut toml::Table) -> Result<(), PresetError>) -> Changed {
        let read_error = |error| syntax_error(&self.text, &error);
        let mut table: toml::Table = toml::from_str(&self.text).map_err(read_error)?;
        change(&mut table)?;
        Self::parse(&table.to_string())
    }
}

/// Where a command comes among others.
#[derive(Clone, Copy, PartialEq)]
enum At {
    Beginning,
    End,
}

/// A value as it stands in a preset, which has no numbers above [`i64::MAX`].
fn written(value: &impl Serialize) -> Result<toml::Value, PresetError> {
    let error = |error: toml::ser::Error| PresetError::Syntax {
        line: 1,
        column: 1,
        message: error.to_string(),
    };
    toml::Value::try_from(value).map_err(error)
}

fn join(table: &mut toml::Table, more: toml::Table) {
    for (key, value) in more {
        match (table.get_mut(&key), value) {
            (Some(toml::Value::Table(old)), toml::Value::Table(new)) => join(old, new),
            (Some(toml::Value::Array(old)), toml::Value::Array(new)) => old.extend(new),
            (_, value) => {
                table.insert(key, value);
            }
        }
    }
}
