package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;
import studio.longplay.engine.render.BankSounds;
import studio.longplay.engine.render.ExportOrder;
import studio.longplay.engine.render.models.ModelKinds;
import studio.longplay.engine.sfx.bank.SoundBanks;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds everything in a delivery that is somebody's. It reads names and licences; nothing is
/// decoded, and of what the user brought only sounds are read through, and these only for what is
/// written down.
///
/// @param home the data folder
/// @param bundles the models that are installed
/// @param banks the user's folders of sounds; empty if they cannot be read
/// @param digests whether sounds are read through
public record AssetSurvey(
        Path home, List<InstalledBundle> bundles, Optional<SoundBanks> banks, FileDigests digests) {
    public AssetSurvey {
        bundles = List.copyOf(bundles);
    }

    /// Of a studio's data folder.
    ///
    /// @throws StudioFault.Resource `store.unreadable`
    public static AssetSurvey of(Home home, BankSounds sounds) throws StudioFault {
        List<InstalledBundle> bundles = ModelKinds.shelf(home, OnnxSessions::start).usable();
        return new AssetSurvey(home.folder(), bundles, banks(sounds), FileDigests.READ);
    }

    /// The same without a look into the files.
    AssetSurvey quick() {
        return new AssetSurvey(home, bundles, banks, FileDigests.LEFT_OUT);
    }

    /// A bank that cannot be read has no sounds, as in films.
    private static Optional<SoundBanks> banks(BankSounds sounds) {
        try {
            return Optional.of(sounds.banks());
        } catch (StudioFault unreadable) {
            return Optional.empty();
        }
    }

    /// What is heard and seen, each thing once.
    ///
    /// @param heard the voices that speak
    /// @throws StudioFault if a voice that was brought in cannot be read
    public List<Asset> of(ExportOrder order, Collection<Voice> heard) throws StudioFault {
        Set<Asset> assets = new LinkedHashSet<>(new VoiceAssets(home, bundles).of(heard));
        SoundAssets sounds = new SoundAssets(banks, digests);
        assets.addAll(sounds.cued(order.script()));
        assets.addAll(MusicAssets.of(order.script(), home.resolve("soundfonts"), digests));
        assets.addAll(FontAssets.of(order.script()));
        assets.addAll(PictureAssets.named(order.script(), order.pictureFolder()));
        assets.addAll(MadeAssets.ofTranslation(order.script()));
        assets.addAll(new BinAssets(order.arrangement(), sounds).used(order.voicing()));
        return new ArrayList<>(assets);
    }
}
