package studio.longplay.engine.mix;

/// The shapes of fades, reckoned once.
///
/// @param smooth a raised cosine
/// @param power a quarter of a sine
record FadeCurves(Curve smooth, Curve power) {
    static FadeCurves reckoned() {
        return new FadeCurves(Curve.raisedCosine(), Curve.quarterSine());
    }
}
