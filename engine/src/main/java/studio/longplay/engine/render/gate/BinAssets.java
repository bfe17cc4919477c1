package studio.longplay.engine.render.gate;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.voicing.LineTakes;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.project.voicing.Voicing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Files of the media bin that are on the timeline, and recordings that are heard in place of
/// voices. A sound that was dragged from a bank keeps the licence it has there.
record BinAssets(Arrangement arrangement, SoundAssets sounds) {
    List<Asset> used(Voicing voicing) throws StudioFault {
        Set<String> digests = new TreeSet<>();
        for (UserClip clip : arrangement.userClips().values()) {
            if (clip.source() instanceof ClipSource.OfMedia(String digest)) {
                digests.add(digest);
            }
        }
        List<Asset> assets = new ArrayList<>();
        for (String digest : digests) {
            BinItem item = arrangement.bin().get(digest);
            if (item != null) {
                assets.addAll(MadeAssets.of(asset(item), Path.of(item.file())));
            }
        }
        for (String digest : recorded(voicing)) {
            BinItem item = arrangement.bin().get(digest);
            String name = item == null ? digest : item.name();
            assets.add(own(AssetKind.RECORDING, name, digest));
        }
        return assets;
    }

    private static Set<String> recorded(Voicing voicing) {
        Set<String> digests = new LinkedHashSet<>();
        for (LineTakes takes : voicing.takes().values()) {
            takes.heard()
                    .ifPresent(take -> {
                        if (take.source() instanceof TakeSource.Recorded recorded) {
                            digests.add(recorded.media());
                        }
                    });
        }
        return new TreeSet<>(digests);
    }

    private Asset asset(BinItem item) throws StudioFault {
        return switch (item.kind()) {
            case AUDIO ->
                    sounds.inBank(Path.of(item.file()), item.digest())
                            .orElse(own(AssetKind.SOUND, item.name(), item.digest()));
            case VIDEO -> own(AssetKind.FILM, item.name(), item.digest());
            case STILL -> own(AssetKind.PICTURE, item.name(), item.digest());
        };
    }

    private static Asset own(AssetKind kind, String name, String digest) {
        return new Asset(kind, name, name, digest, "", Allowance.OWN);
    }
}
