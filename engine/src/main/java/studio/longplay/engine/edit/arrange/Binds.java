package studio.longplay.engine.edit.arrange;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/// What belongs together: linked clips (a film's picture and sound) are edited as one, clips of a
/// group are moved and deleted as one.
public final class Binds {
    private Binds() {}

    /// Makes a group.
    ///
    /// ```
    /// before:  [  A  ]   [  B  ]
    /// after:   [  A  ]---[  B  ]
    /// ```
    ///
    /// OTIO: the clips get the same `group` in their metadata.
    public static Arrangement group(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        return named(draft, withBound(desk, clips), draft.names().fresh("group"));
    }

    /// Takes groups apart.
    ///
    /// ```
    /// before:  [  A  ]---[  B  ]
    /// after:   [  A  ]   [  B  ]
    /// ```
    ///
    /// OTIO: the clips lose the `group` in their metadata.
    public static Arrangement ungroup(Desk desk, Set<ClipRef> clips) {
        return named(new Draft(desk), withBound(desk, clips), "");
    }

    private static Arrangement named(Draft draft, Set<ClipRef> clips, String group) {
        for (Strip strip : draft.free(clips)) {
            switch (strip.ref()) {
                case ClipRef.OfScript(ClipKey key, _) ->
                        draft.put(key, draft.edit(key).withGroup(group));
                case ClipRef.OfUser(String id) -> draft.put(draft.clip(id).withGroup(group));
            }
        }
        return draft.done();
    }

    /// Links clips of the user's, usually a picture and its sound. Clips of the script are linked
    /// by the script.
    ///
    /// ```
    /// before:  picture  [  A  ]       after:  picture  [  A  ]
    ///          sound    [  a  ]                           |
    ///                                         sound    [  a  ]
    /// ```
    ///
    /// OTIO: the clips get the same `link` in their metadata.
    public static Arrangement link(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        return linked(draft, clips, draft.names().fresh("link"));
    }

    /// Takes links apart: each is edited by itself from then on.
    ///
    /// ```
    /// before:  picture  [  A  ]       after:  picture  [  A  ]
    ///                      |
    ///          sound    [  a  ]               sound    [  a  ]
    /// ```
    ///
    /// OTIO: the clips lose the `link` in their metadata.
    public static Arrangement unlink(Desk desk, Set<ClipRef> clips) {
        Draft draft = new Draft(desk);
        return linked(draft, linked(draft, clips), "");
    }

    private static Arrangement linked(Draft draft, Set<ClipRef> clips, String link) {
        for (Strip strip : draft.free(clips)) {
            if (strip.ref() instanceof ClipRef.OfUser(String id)) {
                draft.put(draft.clip(id).withLink(link));
            }
        }
        return draft.done();
    }

    /// The clips with all that are linked or grouped with them.
    public static Set<ClipRef> withBound(Desk desk, Set<ClipRef> clips) {
        return bound(new Draft(desk), clips);
    }

    static Set<ClipRef> withBound(Draft draft, Set<ClipRef> clips) {
        return bound(draft, clips);
    }

    static Set<ClipRef> linked(Draft draft, Set<ClipRef> clips) {
        Set<ClipRef> all = new LinkedHashSet<>(clips);
        Set<String> links = new HashSet<>();
        for (Strip strip : draft.strips().of(clips)) {
            if (!strip.link().isEmpty()) {
                links.add(strip.link());
            }
        }
        draft.strips().linked(links).forEach(strip -> all.add(strip.ref()));
        return all;
    }

    private static Set<ClipRef> bound(Draft draft, Set<ClipRef> clips) {
        Set<ClipRef> all = new LinkedHashSet<>(clips);
        int before;
        do {
            before = all.size();
            Set<String> links = new HashSet<>();
            Set<String> names = new HashSet<>();
            for (ClipRef ref : all) {
                draft.strip(ref)
                        .ifPresent(strip -> {
                            links.add(strip.link());
                            names.add(strip.group());
                        });
            }
            links.remove("");
            names.remove("");
            for (Strip strip : draft.all()) {
                if (links.contains(strip.link()) || names.contains(strip.group())) {
                    all.add(strip.ref());
                }
            }
        } while (all.size() > before);
        return all;
    }
}
