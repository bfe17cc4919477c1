package studio.longplay.engine.render.make;

import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.bank.SoundBanks;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Whose sound a script means by a name.
///
/// 1. `@name` is a file of the user's and nothing else.
/// 2. A name or synonym of a sound that is made is that sound: adding a folder of sounds changes no
///    film.
/// 3. Then the file of the user's with that name.
/// 4. Then a phrase in which a sound that is made is named: `a distant door slams`.
public final class SoundNames {
    /// Only what is made.
    public static final SoundNames MADE = new SoundNames(OwnSounds.NONE);

    private final SoundBank bank = new SoundBank();
    private final OwnSounds own;
    private final Set<String> made = new HashSet<>();

    public SoundNames(OwnSounds own) {
        this.own = own;
        for (SoundKind kind : bank.kinds()) {
            made.add(plain(kind.name()));
            kind.synonyms().forEach(word -> made.add(plain(word)));
        }
    }

    /// Whether there is a sound for it.
    public boolean knows(String sound) {
        return isMarked(sound)
                ? own.find(unmarked(sound)).isPresent()
                : bank.knows(sound) || own.find(sound).isPresent();
    }

    /// The file of the user's that is meant; empty where a sound is made, or there is none.
    public Optional<Path> own(String sound) {
        if (isMarked(sound)) {
            return own.find(unmarked(sound));
        }
        return made.contains(plain(sound)) ? Optional.empty() : own.find(sound);
    }

    private static boolean isMarked(String sound) {
        return !sound.isEmpty() && sound.charAt(0) == SoundBanks.FILE_MARK;
    }

    private static String unmarked(String sound) {
        return sound.substring(1).strip();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
