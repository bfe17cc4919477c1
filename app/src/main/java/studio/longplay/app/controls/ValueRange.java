package studio.longplay.app.controls;

/// Which values a control takes.
///
/// @param smallest the least
/// @param largest the most, over the least
/// @param step what an arrow key moves, over 0; dragging stays on its multiples
/// @param largeStep what Page Up and Page Down move
/// @param rest what a double click returns to
public record ValueRange(
        double smallest, double largest, double step, double largeStep, double rest) {
    /// @throws IllegalArgumentException where no value could be taken
    public ValueRange {
        if (!(smallest < largest && step > 0 && largeStep > 0)) {
            throw new IllegalArgumentException(smallest + " to " + largest + " by " + step);
        }
    }

    /// The nearest value that is taken: inside, and a whole number of steps from the smallest.
    public double nearest(double value) {
        double steps = Math.rint((value - smallest) / step);
        return Math.max(smallest, Math.min(largest, smallest + steps * step));
    }

    /// The nearest value inside; what a user types need not be on a step.
    public double inside(double value) {
        return Math.max(smallest, Math.min(largest, value));
    }
}
