package studio.longplay.app.mixer;

import studio.longplay.app.controls.Hue;
import studio.longplay.engine.project.desk.StripRef;

/// Somebody or something that has a strip of its own before the buses.
///
/// @param name as the script or the timeline calls it
/// @param colour of the speaker everywhere, as `#4f8ff0`; empty for a row or a track
/// @param hue of its meter
/// @param id for ids of controls: small letters and digits
record Source(StripRef ref, String name, String colour, Hue hue, String id) {}
