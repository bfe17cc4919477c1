package studio.longplay.engine.inference.run;

/// A model that is open and held for a piece of work.
///
/// @param model what drives it
/// @param ran on what it runs, and how many lines may be done at once
public record Loaded<M>(M model, Ran ran) {}
