package studio.longplay.app.session;

import studio.longplay.engine.mix.Stem;

import java.util.EnumSet;
import java.util.Set;

/// Which stems are heard: not the muted ones, and where some are soloed only those.
public record Hearing(Set<Stem> muted, Set<Stem> soloed) {
    /// Everything is heard.
    public static final Hearing ALL = new Hearing(Set.of(), Set.of());

    public Hearing {
        muted = Set.copyOf(muted);
        soloed = Set.copyOf(soloed);
    }

    /// What the deck plays. Mute wins over solo, as on a console.
    public Set<Stem> heard() {
        Set<Stem> heard = EnumSet.allOf(Stem.class);
        if (!soloed.isEmpty()) {
            heard.retainAll(soloed);
        }
        heard.removeAll(muted);
        return heard;
    }

    public Hearing withMute(Stem stem, boolean mute) {
        return new Hearing(with(muted, stem, mute), soloed);
    }

    public Hearing withSolo(Stem stem, boolean solo) {
        return new Hearing(muted, with(soloed, stem, solo));
    }

    private static Set<Stem> with(Set<Stem> stems, Stem stem, boolean in) {
        Set<Stem> changed = EnumSet.noneOf(Stem.class);
        changed.addAll(stems);
        if (in) {
            changed.add(stem);
        } else {
            changed.remove(stem);
        }
        return changed;
    }
}
