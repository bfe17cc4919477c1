package studio.longplay.engine.script;

import studio.longplay.engine.time.MediaTime;

import java.util.List;

/// "Now this happens": a Fountain note `[[kind: ...]]` that we understand, or say we do not.
public sealed interface Cue extends ScriptPart {
    /// `[[music: tense, 92 bpm, D minor]]`; holds to the next music cue or the end of its scene.
    ///
    /// @param moods the words that are neither tempo nor key, in order
    /// @param bpm beats per minute, 0 if the script does not say
    /// @param key for example `D minor`, empty if the script does not say
    /// @param stops whether the music ends here (`[[music: stop]]`)
    /// @param manner how the piece is played and not which piece it is: `take 2`, `no drums`,
    ///   `6/8`, `hit "dagger"`, a genre; small letters, in order
    record MusicCue(
            ElementId id,
            int sourceLine,
            List<String> moods,
            double bpm,
            String key,
            boolean stops,
            List<String> manner)
            implements Cue {
        public MusicCue {
            manner = List.copyOf(manner);
        }

        /// Played as the moods alone decide.
        public MusicCue(
                ElementId id,
                int sourceLine,
                List<String> moods,
                double bpm,
                String key,
                boolean stops) {
            this(id, sourceLine, moods, bpm, key, stops, List.of());
        }

        /// The same piece played in another manner.
        public MusicCue withManner(List<String> words) {
            return new MusicCue(id, sourceLine, moods, bpm, key, stops, words);
        }
    }

    /// `[[sfx: thunder, far]]`.
    ///
    /// @param sound the first word or words: what sounds
    /// @param modifiers the rest, in order: `far`, `near`, `loop`, `left`, `loud`, `quiet`, a
    ///   number of dB
    /// @param length how long it sounds, zero for its natural length; a looping one goes on to the
    ///   end of its scene or to `[[sfx: SOUND, stop]]`
    record SoundCue(
            ElementId id, int sourceLine, String sound, List<String> modifiers, MediaTime length)
            implements Cue {}

    /// `[[picture: heath at dusk | slow push in]]`.
    ///
    /// @param subject a file beside the script (it ends in a picture's or film's suffix) or words
    /// @param move the camera move in words, empty if the script does not say
    record PictureCue(ElementId id, int sourceLine, String subject, String move) implements Cue {}

    /// `[[voice: rate 0.9, whisper]]`: how the next line, or the line it stands in, is spoken.
    ///
    /// @param rate 1 is the voice's own pace; 0.5 to 2
    /// @param pitch semitones up from the voice's own pitch; -12 to 12
    /// @param characters `whisper`, `telephone`, `hall`, `radio`, ... as written
    /// @param voice the name of another voice for this line, empty for the cast one
    record VoiceCue(
            ElementId id,
            int sourceLine,
            double rate,
            double pitch,
            List<String> characters,
            String voice)
            implements Cue {}

    /// `[[pause: 1.5s]]`: silence of this length.
    record PauseCue(ElementId id, int sourceLine, MediaTime length) implements Cue {}

    /// `[[song: hopeful, F major, 84 bpm, melody "C4 q, D4 q, E4 h"]]`: what the lyrics after it,
    /// or those it stands in, are sung to; holds to the next song cue or the end of its scene.
    ///
    /// @param moods words of mood, for the melody and the accompaniment
    /// @param bpm quarter notes a minute, 0 if the script does not say
    /// @param key for example `F major`, empty if the script does not say
    /// @param beatsPerBar 3 or 4 quarter notes in a bar, or 6 eighths, whose beats are dotted
    ///   quarters; 0 if the script does not say
    /// @param melody the notes of one verse, [Melody#NONE] to have them composed
    /// @param tune which of the melodies that could be composed, from 1
    /// @param alone whether it is sung without accompaniment
    /// @param legato whether its words are joined from note to note, and not set apart
    /// @param stops whether the song and its accompaniment end here (`[[song: stop]]`)
    record SongCue(
            ElementId id,
            int sourceLine,
            List<String> moods,
            double bpm,
            String key,
            int beatsPerBar,
            Melody melody,
            int tune,
            boolean alone,
            boolean legato,
            boolean stops)
            implements Cue {
        private static final int SIX_EIGHTHS = 6;

        public SongCue {
            moods = List.copyOf(moods);
        }

        /// Whether its beats are dotted quarters.
        public boolean isCompound() {
            return beatsPerBar == SIX_EIGHTHS;
        }

        /// Quarter notes in a bar; as in 4/4 if the script does not say.
        public int quartersPerBar() {
            return isCompound() ? 3 : beatsPerBar == 0 ? 4 : beatsPerBar;
        }

        /// As it is written: `6/8`; 4/4 if the script does not say.
        public String metre() {
            return isCompound() ? "6/8" : quartersPerBar() + "/4";
        }

        /// The same song to other notes.
        public SongCue with(Melody notes) {
            return new SongCue(
                    id,
                    sourceLine,
                    moods,
                    bpm,
                    key,
                    beatsPerBar,
                    notes,
                    tune,
                    alone,
                    legato,
                    stops);
        }
    }

    /// `[[ensemble: choir of 8, thirds]]`: the speaker of the line after it, or of the one it
    /// stands in, is so many people from there to the end of the scene or to `[[ensemble: solo]]`.
    ///
    /// @param group what they are called: `choir`, `crowd`
    /// @param voices 1 to 32
    /// @param layering who sings what
    /// @param spread how far apart they are in pitch, time, place and timbre: 0 to 3, 1 is usual
    record EnsembleCue(
            ElementId id,
            int sourceLine,
            String group,
            int voices,
            Layering layering,
            double spread)
            implements Cue {
        /// The spread of `tight` and of `wide`.
        public static final double TIGHT = 0.4;

        public static final double WIDE = 1.8;

        /// The widest there is.
        public static final double MOST_SPREAD = 3;

        /// The same group, so many.
        public EnsembleCue withVoices(int many) {
            String called = group.equals("solo") ? "choir" : group;
            return new EnsembleCue(id, sourceLine, called, many, layering, spread);
        }

        /// The same group singing otherwise.
        public EnsembleCue with(Layering other) {
            return new EnsembleCue(id, sourceLine, group, voices, other, spread);
        }

        /// The same group so far apart.
        public EnsembleCue withSpread(double other) {
            return new EnsembleCue(id, sourceLine, group, voices, layering, other);
        }

        /// How far apart a group is if nothing else is said: crowds are not trained together.
        public static double usualSpread(String group) {
            return group.equals("crowd") ? 1.6 : 1;
        }

        /// Who sings what.
        public enum Layering {
            UNISON,
            OCTAVES,
            THIRDS,
            CALL_AND_RESPONSE;

            /// In words.
            public String words() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            }

            static java.util.Optional<Layering> of(String words) {
                for (Layering layering : values()) {
                    if (layering.words().equals(words)) {
                        return java.util.Optional.of(layering);
                    }
                }
                return java.util.Optional.empty();
            }

            /// What a group sings if nothing else is said.
            static Layering usual(String group) {
                return switch (group) {
                    case "duet", "quartet" -> THIRDS;
                    case "congregation" -> OCTAVES;
                    default -> UNISON;
                };
            }
        }

        /// How many a group is if nothing else is said; 0 if that is no group.
        static int usualVoices(String group) {
            return switch (group) {
                case "solo" -> 1;
                case "duet" -> 2;
                case "trio" -> 3;
                case "quartet" -> 4;
                case "choir", "chorus", "ensemble" -> 8;
                case "crowd", "audience", "people" -> 12;
                case "congregation" -> 24;
                default -> 0;
            };
        }
    }

    /// `[[chapter: The heath]]`: a chapter begins with this scene.
    record ChapterCue(ElementId id, int sourceLine, String title) implements Cue {}

    /// A note that looks like a cue and is none we know.
    ///
    /// @param kind the word before the colon
    /// @param suggestion the kind that was probably meant, empty if none is near
    record UnknownCue(ElementId id, int sourceLine, String kind, String text, String suggestion)
            implements Cue {}
}
