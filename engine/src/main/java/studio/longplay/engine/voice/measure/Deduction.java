package studio.longplay.engine.voice.measure;

/// Why a take has not all points.
///
/// @param figure what was measured
/// @param points taken off, more than 0
/// @param reason one sentence with the figure in it
public record Deduction(Figure figure, double points, String reason) {}
