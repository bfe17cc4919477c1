package studio.longplay.engine.project.desk;

import studio.longplay.engine.project.StemName;

import java.util.Locale;

/// Which strip of the desk: that of a source, of a bus, or the master.
///
/// Its [#text] names it in documents and on the command line, and orders it: buses, master,
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
    String BUS = "bus:";
    String MASTER = "master";

    /// `speaker:MACBETH`, `track:a1`, `bus:music` or `master`.
    String text();

    /// Whether it is of a source: what acts before the buses.
    default boolean isSource() {
        return this instanceof OfSpeaker || this instanceof OfTrack;
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
        if (text.startsWith(BUS)) {
            String name = text.substring(BUS.length()).toUpperCase(Locale.ROOT);
            return new OfBus(StemName.valueOf(name));
        }
        throw new IllegalArgumentException("no strip is named " + text);
    }
}
