package studio.longplay.engine.render.deliver;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Re-hashes what a store has of a film's making, and names what is damaged by where it is seen and
/// heard.
final class WorkCheck {
    private final Manifest manifest;
    private final ArtifactStore store;
    private final Map<Digest, List<String>> places = new LinkedHashMap<>();

    WorkCheck(Manifest manifest, ArtifactStore store) {
        this.manifest = manifest;
        this.store = store;
    }

    /// One verdict for each place whose work is damaged, none for the others.
    List<FolderCheck.Verdict> check(JobContext context) throws StudioFault {
        segments();
        manifest.scenes().forEach(scene -> place(scene.stems(), "stems of " + words(scene)));
        manifest.lines()
                .forEach(line ->
                        place(line.take(), "take of " + line.speaker() + " at " + line.start()));
        sound(manifest.lines().stream().map(Manifest.LineEntry::take).collect(Collectors.toSet()));
        List<FolderCheck.Verdict> damaged = new ArrayList<>();
        long looked = 0;
        for (Map.Entry<Digest, List<String>> work : places.entrySet()) {
            context.checkCancelled();
            context.progress(new Progress("verify work", looked++, places.size()));
            if (store.inspect(work.getKey()) == ArtifactStore.Condition.DAMAGED) {
                work.getValue().forEach(place -> damaged.add(damaged(place)));
            }
        }
        context.progress(new Progress("verify work", places.size(), places.size()));
        return damaged;
    }

    private static FolderCheck.Verdict damaged(String place) {
        return new FolderCheck.Verdict(place, false, "its finished work in the store is damaged");
    }

    private void segments() {
        for (int i = 0; i < manifest.segments().size(); i++) {
            Manifest.SegmentEntry segment = manifest.segments().get(i);
            String name =
                    "segment %d, scene %d at %s"
                            .formatted(i + 1, segment.scene() + 1, time(segment));
            place(segment.key(), name);
            segment.groups().forEach(group -> place(group.digest(), name));
        }
    }

    private void sound(Set<String> takes) {
        for (Manifest.SceneEntry scene : manifest.scenes()) {
            for (SoundWork made : scene.sound()) {
                if (!takes.contains(made.digest())) {
                    place(made.digest(), made.words() + " of " + words(scene));
                }
            }
        }
    }

    private String time(Manifest.SegmentEntry segment) {
        long frame =
                manifest.scenes().stream()
                                .limit(segment.scene())
                                .mapToLong(Manifest.SceneEntry::frames)
                                .sum()
                        + segment.firstFrame();
        String[] rate = manifest.preset().frameRate().split("/");
        long denominator = rate.length > 1 ? Long.parseLong(rate[1]) : 1;
        long second = frame * denominator / Long.parseLong(rate[0]);
        return "%d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
    }

    private static String words(Manifest.SceneEntry scene) {
        return "the scene at " + scene.start();
    }

    private void place(String key, String name) {
        if (Digest.isName(key)) {
            List<String> names = places.computeIfAbsent(new Digest(key), _ -> new ArrayList<>());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
    }
}
