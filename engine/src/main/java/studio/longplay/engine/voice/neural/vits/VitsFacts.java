package studio.longplay.engine.voice.neural.vits;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.model.BundlePath;
import studio.longplay.engine.voice.neural.styled.Tokens;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// What a VITS model says of itself: sherpa-onnx writes it into the model file, Optimum leaves it
/// in the files of transformers.
///
/// @param language BCP 47 tag; empty if nobody says
/// @param rateHz of what it speaks
/// @param speakers how many people it can speak as, at least 1
/// @param speaker the number of the only one
/// @param reads what it was taught to read
/// @param blank stands before, between and behind its symbols, if it was taught so
/// @param before numbers of the symbols before all others
/// @param after numbers of those behind all others
record VitsFacts(
        String language,
        int rateHz,
        int speakers,
        long speaker,
        Reads reads,
        OptionalLong blank,
        List<Long> before,
        List<Long> after) {
    static final String TOKENS = "tokens.txt";
    static final String LEXICON = "lexicon.txt";
    static final String VOCABULARY = "vocab.json";
    static final String CONFIG = "config.json";
    static final String TOKENIZER = "tokenizer_config.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RATE = "sample_rate";
    private static final int LEAST_RATE_HZ = 8_000;
    private static final int MOST_RATE_HZ = 48_000;
    private static final int MOST_SPEAKERS = 4_096;

    /// What such a model reads.
    enum Reads {
        LETTERS,
        /// The symbols that a dictionary gives for a word.
        DICTIONARY,
        /// The International Phonetic Alphabet as espeak-ng writes English.
        PHONEMES
    }

    VitsFacts {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// Reads what is said.
    ///
    /// @param notes what stands in the model file
    /// @throws StudioFault.Model `model.description`, `model.bundle-incomplete`, `voice.uroman`
    /// @throws StudioFault.Resource `store.unreadable`
    static VitsFacts of(Path folder, Map<String, String> notes) throws StudioFault {
        return (notes.containsKey(RATE) ? sherpa(notes) : hub(folder)).checked();
    }

    private static VitsFacts sherpa(Map<String, String> notes) throws StudioFault {
        boolean letters = notes.getOrDefault("frontend", "").equals("characters");
        boolean blanks = number(notes, "add_blank", 0) != 0;
        boolean bounded = letters && number(notes, "use_eos_bos", 1) != 0;
        return new VitsFacts(
                language(notes.getOrDefault("language", "")),
                (int) number(notes, RATE, 0),
                (int) number(notes, "n_speakers", 1),
                number(notes, "speaker_id", 0),
                letters ? Reads.LETTERS : Reads.DICTIONARY,
                blanks
                        ? OptionalLong.of(letters ? number(notes, "blank_id", 0) : 0)
                        : OptionalLong.empty(),
                bounded ? List.of(number(notes, "bos_id", 0)) : List.of(),
                bounded ? List.of(number(notes, "eos_id", 0)) : List.of());
    }

    private static long number(Map<String, String> notes, String key, long otherwise)
            throws StudioFault {
        String text = notes.getOrDefault(key, Long.toString(otherwise)).strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw broken("The model says \"" + text + "\" for " + key);
        }
    }

    private static VitsFacts hub(Path folder) throws StudioFault {
        Optional<Path> file = BundlePath.find(folder, CONFIG);
        if (file.isEmpty()) {
            throw broken("The model names no sample rate, and there is no " + CONFIG);
        }
        JsonNode config = json(file.get());
        Optional<Path> its = BundlePath.find(folder, TOKENIZER);
        JsonNode tokenizer = its.isPresent() ? json(its.get()) : JSON.createObjectNode();
        if (tokenizer.path("is_uroman").asBoolean(false)) {
            throw new StudioFault.Model(
                    "voice.uroman",
                    "This voice reads its language in the Latin letters of the program uroman,"
                            + " which Longplay has not.",
                    "Choose a voice that reads the letters of its own language.");
        }
        return new VitsFacts(
                language(tokenizer.path("language").asString("")),
                config.path("sampling_rate").asInt(0),
                config.path("num_speakers").asInt(1),
                0,
                tokenizer.path("phonemize").asBoolean(false) ? Reads.PHONEMES : Reads.LETTERS,
                tokenizer.path("add_blank").asBoolean(true)
                        ? OptionalLong.of(0)
                        : OptionalLong.empty(),
                List.of(),
                List.of());
    }

    private static JsonNode json(Path file) throws StudioFault {
        try {
            return JSON.readTree(file.toFile());
        } catch (JacksonException e) {
            throw broken(file.getFileName() + " of the model is no JSON");
        }
    }

    /// `eng`, `English` and `en_US` are all English; what is no language is none.
    private static String language(String said) {
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            if (said.equalsIgnoreCase(locale.getISO3Language())
                    || said.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))) {
                return code;
            }
        }
        Locale tagged = Locale.forLanguageTag(said.replace('_', '-'));
        boolean known = tagged.getLanguage().length() == 2 || tagged.getLanguage().length() == 3;
        return known && !said.equalsIgnoreCase("unknown") ? tagged.toLanguageTag() : "";
    }

    private VitsFacts checked() throws StudioFault {
        if (rateHz < LEAST_RATE_HZ || rateHz > MOST_RATE_HZ) {
            throw broken("The model speaks at " + rateHz + " Hz");
        }
        if (speakers < 1 || speakers > MOST_SPEAKERS) {
            throw broken("The model names " + speakers + " speakers");
        }
        return this;
    }

    private static StudioFault.Model broken(String what) {
        return new StudioFault.Model(
                "model.description",
                what + ".",
                "Get the bundle again from its makers, with all its files.");
    }

    /// Whether its words must be pronounced by somebody else than its own dictionary.
    boolean isPronounced() {
        return reads == Reads.PHONEMES;
    }

    boolean isEnglish() {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /// The numbers of a piece, with all that stands around them.
    long[] padded(Tokens piece) {
        List<Long> all = new ArrayList<>(before);
        blank.ifPresent(all::add);
        for (Tokens.Token token : piece.tokens()) {
            all.add(token.id());
            blank.ifPresent(all::add);
        }
        all.addAll(after);
        return all.stream().mapToLong(Long::longValue).toArray();
    }
}
