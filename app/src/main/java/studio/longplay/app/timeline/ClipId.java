package studio.longplay.app.timeline;

import studio.longplay.engine.script.ElementId;

/// Names a clip for as long as its element is in the script, whatever moves around it.
///
/// @param element of the script it is made from
/// @param part counts clips of one kind made from one element, from 0: a long line has several
///   captions
public record ClipId(ElementId element, ClipKind kind, int part) {}
