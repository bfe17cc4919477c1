package studio.longplay.engine.sfx.bank;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of the user's sounds, as it was last read.
///
/// @param id names it for ever
/// @param name for people
/// @param folder absolute
/// @param licence under which its sounds may be used, where a sound does not say another; empty if
///   the user did not say
/// @param sounds by file name
public record Bank(String id, String name, String folder, String licence, List<BankSound> sounds) {
    public Bank {
        sounds = List.copyOf(sounds);
    }

    /// Where it is.
    public Path path() {
        return Path.of(folder);
    }

    /// The sound at a place in its folder.
    public Optional<BankSound> sound(String file) {
        return sounds.stream().filter(it -> it.file().equals(file)).findFirst();
    }

    Bank with(List<BankSound> newSounds) {
        return new Bank(id, name, folder, licence, newSounds);
    }

    Bank at(Path newFolder) {
        return new Bank(id, name, newFolder.toString(), licence, sounds);
    }

    Bank licensed(String newLicence) {
        return new Bank(id, name, folder, newLicence, sounds);
    }
}
