package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.lay.SoundCues;
import studio.longplay.engine.render.make.OwnSounds;
import studio.longplay.engine.render.make.SoundNames;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.sfx.bank.Bank;
import studio.longplay.engine.sfx.bank.BankSound;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.sfx.bank.SoundItem;
import studio.longplay.engine.store.Artifact;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sounds: those that cues ask for, made or of the user's banks, with the licence that stands with
/// the sound, else in its file, else with its bank.
final class SoundAssets {
    private final Optional<SoundBanks> banks;
    private final FileDigests digests;
    private final SoundNames names;

    SoundAssets(Optional<SoundBanks> banks, FileDigests digests) {
        this.banks = banks;
        this.digests = digests;
        this.names = new SoundNames(new Named());
    }

    /// Finds as a film does, and decodes nothing.
    private final class Named implements OwnSounds {
        @Override
        public Optional<Path> find(String name) {
            return banks.flatMap(all -> all.named(name).map(all::file))
                    .filter(Files::isRegularFile);
        }

        @Override
        public Artifact decoded(Path file, JobContext context) {
            throw new IllegalStateException("nothing is decoded here: " + file);
        }
    }

    Set<Asset> cued(Script script) throws StudioFault {
        Set<Asset> assets = new LinkedHashSet<>();
        for (Cue.SoundCue cue : CueList.of(script.scenes(), Cue.SoundCue.class)) {
            if (SoundCues.stops(cue) || !names.knows(cue.sound())) {
                continue;
            }
            Optional<Path> own = names.own(cue.sound());
            if (own.isPresent()) {
                assets.addAll(MadeAssets.of(ofFile(cue.sound(), own.get()), own.get()));
            } else {
                assets.add(made(cue));
            }
        }
        return assets;
    }

    private static Asset made(Cue.SoundCue cue) {
        String name = cue.sound().strip();
        return new Asset(AssetKind.SOUND, name, name, "", SoundKind.LICENCE, Allowance.COMMERCIAL);
    }

    private Asset ofFile(String called, Path file) throws StudioFault {
        String name =
                called.charAt(0) == SoundBanks.FILE_MARK ? called.substring(1).strip() : called;
        String sha256 = digests.of(file);
        Optional<BankSound> sound = banks.flatMap(all -> all.named(name));
        return item(sound)
                .map(item -> asset(item, sha256))
                .orElse(new Asset(AssetKind.SOUND, name, name, sha256, "", Allowance.OWN));
    }

    private Optional<SoundItem> item(Optional<BankSound> sound) throws StudioFault {
        return sound.isPresent() && banks.isPresent()
                ? banks.get().item(sound.get().id())
                : Optional.empty();
    }

    /// A file as a bank has it; empty if it is in none.
    Optional<Asset> inBank(Path file, String sha256) throws StudioFault {
        for (Bank bank : banks.isPresent() ? banks.get().banks() : List.<Bank>of()) {
            String place =
                    file.startsWith(bank.path())
                            ? bank.path().relativize(file).toString().replace('\\', '/')
                            : file.toString();
            Optional<SoundItem> item = item(bank.sound(place));
            if (item.isPresent()) {
                return Optional.of(asset(item.get(), sha256));
            }
        }
        return Optional.empty();
    }

    private static Asset asset(SoundItem item, String sha256) {
        return new Asset(
                AssetKind.SOUND,
                item.id(),
                item.title(),
                sha256,
                item.licence(),
                LicenceWords.of(item.licence()));
    }
}
