package studio.longplay.engine.project.desk;

import studio.longplay.engine.project.StemName;

import java.util.Locale;

/// Which strip of the desk: that of a source, of a bus, or the master.
///
/// Its [#text] names it in documents and on the command line, and orders it: buses, master, rows,
/// speakers, tracks.
public sealed interface StripRef extends Comparable<StripRef> {
    /// All lines of a speaker.
    ///
    /// @param speakerKey as the cast has it, for example `LADY MACBETH`
    record OfSpeaker(String speakerKey) implements StripRef {
        @Override
        public String text() {
            return SPEAKER + speakerKey;
        }
    }

    /// All clips of a track of the user's.
    record OfTrack(String userTrackId) implements StripRef {
        @Override
        public String text() {
            return TRACK + userTrackId;
        }
    }

    /// All that the script's cues put on a row of the timeline.
    record OfRow(Row row) implements StripRef {
        @Override
        public String text() {
            return ROW + row.name().toLowerCase(Locale.ROOT);
        }
    }

    /// The rows of the script's cues.
    enum Row {
        /// All music.
        MUSIC,
        /// Effects that happen once, on whichever of the timeline's rows of effects they stand.
        EFFECTS,
        /// Ambience that goes on: loops, and beds over several scenes.
        BEDS
    }

    /// What a stem's sources are added up to.
    record OfBus(StemName bus) implements StripRef {
        @Override
        public String text() {
            return BUS + bus.name().toLowerCase(Locale.ROOT);
        }
    }

    /// What the buses are added up to, before the limiter.
    record Master() implements StripRef {
        @Override
        public String text() {
            return MASTER;
        }
    }

    String SPEAKER = "speaker:";
    String TRACK = "track:";
    String ROW = "row:";
    String BUS = "bus:";
    String MASTER = "master";

    /// `speaker:MACBETH`, `track:a1`, `row:beds`, `bus:music` or `master`.
    String text();

    /// Whether it is of a source: what acts before the buses.
    default boolean isSource() {
        return switch (this) {
            case OfSpeaker _, OfTrack _, OfRow _ -> true;
            case OfBus _, Master _ -> false;
        };
    }

    /// The bus of a source that is not routed; that of a speaker who is a crowd is the ensemble.
    static StemName usualBus(StripRef source) {
        return switch (source) {
            case OfSpeaker _ -> StemName.DIALOGUE;
            case OfTrack _ -> StemName.EFFECTS;
            case OfRow(Row row) ->
                    switch (row) {
                        case MUSIC -> StemName.MUSIC;
                        case EFFECTS, BEDS -> StemName.EFFECTS;
                    };
            case OfBus(StemName bus) -> bus;
            case Master _ -> throw new IllegalArgumentException("the master is no source");
        };
    }

    @Override
    default int compareTo(StripRef other) {
        return text().compareTo(other.text());
    }

    /// The strip with that [#text].
    ///
    /// @throws IllegalArgumentException if no strip is named so
    static StripRef of(String text) {
        if (text.equals(MASTER)) {
            return new Master();
        }
        if (text.startsWith(SPEAKER) && text.length() > SPEAKER.length()) {
            return new OfSpeaker(text.substring(SPEAKER.length()));
        }
        if (text.startsWith(TRACK) && text.length() > TRACK.length()) {
            return new OfTrack(text.substring(TRACK.length()));
        }
        if (text.startsWith(ROW)) {
            return new OfRow(Row.valueOf(text.substring(ROW.length()).toUpperCase(Locale.ROOT)));
        }
        if (text.startsWith(BUS)) {
            String name = text.substring(BUS.length()).toUpperCase(Locale.ROOT);
            return new OfBus(StemName.valueOf(name));
        }
        throw new IllegalArgumentException("no strip is named " + text);
    }
}
