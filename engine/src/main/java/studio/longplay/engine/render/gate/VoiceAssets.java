package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;
import studio.longplay.engine.voice.pack.VoiceShelf;
import studio.longplay.engine.voice.provider.PackProvider;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Voices, and the models they are spoken with.
record VoiceAssets(Path home, List<InstalledBundle> bundles) {
    List<Asset> of(Collection<Voice> heard) throws StudioFault {
        List<Asset> assets = new ArrayList<>();
        Set<Asset> models = new LinkedHashSet<>();
        for (Voice voice : heard) {
            assets.add(asset(voice));
            bundles.stream()
                    .filter(bundle -> voice.engine().endsWith("-" + bundle.shortDigest()))
                    .forEach(bundle -> models.add(MadeAssets.model(bundle)));
        }
        assets.addAll(models);
        return assets;
    }

    private Asset asset(Voice voice) throws StudioFault {
        return new Asset(
                AssetKind.VOICE,
                voice.id(),
                voice.name(),
                voice.digest().hex(),
                voice.licence().text(),
                voice.licence().commercial() ? Allowance.COMMERCIAL : Allowance.PRIVATE,
                consent(voice));
    }

    private Optional<Consent> consent(Voice voice) throws StudioFault {
        boolean kept = voice.origin().provider().equals(PackProvider.ID);
        return kept && voice.origin().fromPerson()
                ? Optional.ofNullable(new VoiceShelf(home).verify(voice.personId()).consent())
                : Optional.empty();
    }
}
