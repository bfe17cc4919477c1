package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Makes names for what an edit makes.
final class Names {
    private final Set<String> used = new HashSet<>();
    private final Map<Cut, String> links = new HashMap<>();
    private final Arrangement before;
    private int number;

    /// Where clips of a link are cut.
    private record Cut(String link, MediaTime at) {}

    Names(Arrangement before) {
        this.before = before;
    }

    /// A name that nothing has.
    String fresh(String kind) {
        if (number == 0) {
            take();
        }
        while (!used.add(kind + number)) {
            number++;
        }
        return kind + number;
    }

    private void take() {
        number = before.userClips().size() + before.tracks().size() + before.markers().size() + 1;
        before.userClips()
                .values()
                .forEach(clip -> {
                    used.add(clip.id());
                    used.add(clip.link());
                    used.add(clip.group());
                });
        before.clips().values().forEach(edit -> used.add(edit.group()));
        before.tracks().stream().map(UserTrack::id).forEach(used::add);
        used.addAll(before.markers().keySet());
    }

    /// The link of what comes after a cut: the same for all that were linked and are cut there.
    String linkAfter(String link, MediaTime at) {
        return link.isEmpty() ? "" : links.computeIfAbsent(new Cut(link, at), _ -> fresh("link"));
    }
}
