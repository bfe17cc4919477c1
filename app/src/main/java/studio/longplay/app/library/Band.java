package studio.longplay.app.library;

import studio.longplay.engine.store.library.TakeQuery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// Stretches of a figure that takes can be narrowed to.
interface Band {
    /// Its key in the words.
    String key();

    /// When a take was made.
    enum Age implements Band {
        ANY(Optional.empty()),
        DAY(Optional.of(Duration.ofDays(1))),
        WEEK(Optional.of(Duration.ofDays(7))),
        MONTH(Optional.of(Duration.ofDays(30))),
        YEAR(Optional.of(Duration.ofDays(365)));

        private final Optional<Duration> most;

        Age(Optional<Duration> most) {
            this.most = most;
        }

        Instant since(Instant now) {
            return most.map(now::minus).orElse(Instant.EPOCH);
        }

        @Override
        public String key() {
            return "age." + name();
        }
    }

    /// How long a take is.
    enum Length implements Band {
        ANY(0, Long.MAX_VALUE),
        UNDER_2(0, 2 * 48_000),
        UNDER_10(2 * 48_000, 10 * 48_000),
        UNDER_30(10 * 48_000, 30 * 48_000),
        OVER_30(30 * 48_000, Long.MAX_VALUE);

        private final long least;
        private final long most;

        Length(long least, long most) {
            this.least = least;
            this.most = most;
        }

        TakeQuery.Range samples() {
            return new TakeQuery.Range(least, most);
        }

        @Override
        public String key() {
            return "length." + name();
        }
    }

    /// How large a take's file is.
    enum Size implements Band {
        ANY(0, Long.MAX_VALUE),
        UNDER_1(0, 1_000_000),
        UNDER_5(1_000_000, 5_000_000),
        OVER_5(5_000_000, Long.MAX_VALUE);

        private final long least;
        private final long most;

        Size(long least, long most) {
            this.least = least;
            this.most = most;
        }

        TakeQuery.Range bytes() {
            return new TakeQuery.Range(least, most);
        }

        @Override
        public String key() {
            return "size." + name();
        }
    }

    /// How good a take is.
    enum Grade implements Band {
        ANY(OptionalDouble.empty()),
        MEASURED(OptionalDouble.of(0)),
        OVER_60(OptionalDouble.of(60)),
        OVER_80(OptionalDouble.of(80)),
        OVER_90(OptionalDouble.of(90));

        private final OptionalDouble least;

        Grade(OptionalDouble least) {
            this.least = least;
        }

        OptionalDouble least() {
            return least;
        }

        @Override
        public String key() {
            return "grade." + name();
        }
    }
}
