package studio.longplay.engine.project.desk;

import studio.longplay.engine.project.arrange.Anchor;

import java.util.List;
import java.util.function.UnaryOperator;

/// How one knob of a strip moves by itself; while it has keys, they stand in the place of the
/// knob's own value.
///
/// Keys are in the order of the film once their anchors are looked up; before the first and after
/// the last the value stays. A key whose anchor is nowhere in the film counts for nothing.
///
/// @param keys in any order
public record AutomationLane(Parameter parameter, List<AutomationKey> keys) {
    /// A knob that can move by itself.
    public enum Parameter {
        /// In dB; -96 is silent.
        GAIN(-96, 24),
        /// -1 (left) to 1 (right).
        PAN(-1, 1),
        /// In dB; -96 is silent.
        REVERB_SEND(-96, 12);

        private final double least;
        private final double most;

        Parameter(double least, double most) {
            this.least = least;
            this.most = most;
        }

        public double least() {
            return least;
        }

        public double most() {
            return most;
        }
    }

    public AutomationLane {
        keys = List.copyOf(keys);
        for (AutomationKey key : keys) {
            Ranges.check(
                    "a value of the lane " + parameter,
                    key.value(),
                    parameter.least(),
                    parameter.most());
        }
    }

    /// With its keys at other places.
    public AutomationLane withAnchors(UnaryOperator<Anchor> change) {
        return new AutomationLane(
                parameter,
                keys.stream().map(key -> key.withAnchor(change.apply(key.at()))).toList());
    }
}
