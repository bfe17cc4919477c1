package studio.longplay.engine.voice.neural.phones;

import com.sun.speech.freetts.en.us.CMULexicon;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How English words are said: by the dictionary of Carnegie Mellon University, and by FreeTTS's
/// letter-to-sound rules where a word is not in it. It knows no context. Any number of threads may
/// ask; one at a time is answered.
final class EnglishWords {
    private static final Set<String> HISSING = Set.of("s", "z", "S", "Z", "tS", "dZ");
    private static final Set<String> VOICELESS = Set.of("p", "t", "k", "f", "T");
    private static final String OWNER = "'s";

    private @Nullable CMULexicon lexicon;

    /// The phones of a word.
    ///
    /// @param spelling lower case letters and apostrophes
    /// @return none if it has no sound
    /// @throws StudioFault.Model `voice.dictionary` if the dictionary cannot be read
    synchronized List<EnglishPhone> say(String spelling) throws StudioFault {
        CMULexicon ready = ready();
        String[] known = ready.getPhones(spelling, null, false);
        if (known != null) {
            return EnglishPhone.ofCmu(known);
        }
        if (spelling.endsWith(OWNER) && spelling.length() > OWNER.length()) {
            String owner = spelling.substring(0, spelling.length() - OWNER.length());
            return owned(say(owner));
        }
        String letters = spelling.replace("'", "");
        String[] guessed = ready.getPhones(spelling.contains("n't") ? spelling : letters, null);
        return guessed == null ? List.of() : EnglishPhone.ofCmu(guessed);
    }

    private CMULexicon ready() throws StudioFault {
        CMULexicon ready = lexicon;
        if (ready == null) {
            try {
                ready = CMULexicon.getInstance(true);
                ready.load();
            } catch (IOException e) {
                throw new StudioFault.Model(
                        "voice.dictionary",
                        "The dictionary of English cannot be read.",
                        "Install Longplay again; files of it are missing.",
                        e);
            }
            lexicon = ready;
        }
        return ready;
    }

    private static List<EnglishPhone> owned(List<EnglishPhone> owner) {
        List<EnglishPhone> phones = new ArrayList<>(owner);
        String last = owner.isEmpty() ? "" : owner.getLast().name();
        if (HISSING.contains(last)) {
            phones.add(new EnglishPhone("I", false));
        }
        phones.add(new EnglishPhone(VOICELESS.contains(last) ? "s" : "z", false));
        return phones;
    }
}
