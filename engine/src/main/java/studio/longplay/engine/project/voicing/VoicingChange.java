package studio.longplay.engine.project.voicing;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// One difference between two values of a [Voicing]; nothing in place of a value takes it away.
public sealed interface VoicingChange {
    Voicing applyTo(Voicing voicing);

    /// Who a speaker is.
    record PutAlias(String speaker, Optional<String> who) implements VoicingChange {
        @Override
        public Voicing applyTo(Voicing voicing) {
            return voicing.withAliases(put(voicing.aliases(), speaker, who));
        }
    }

    /// The colour of a speaker.
    record PutColour(String speaker, Optional<String> colour) implements VoicingChange {
        @Override
        public Voicing applyTo(Voicing voicing) {
            return voicing.withColours(put(voicing.colours(), speaker, colour));
        }
    }

    /// The gap between two speakers.
    record PutGap(Turn turn, Optional<MediaTime> gap) implements VoicingChange {
        @Override
        public Voicing applyTo(Voicing voicing) {
            return voicing.withGaps(put(voicing.gaps(), turn, gap));
        }
    }

    /// How a word is said.
    record PutWord(String word, Optional<String> said) implements VoicingChange {
        @Override
        public Voicing applyTo(Voicing voicing) {
            return voicing.withLexicon(put(voicing.lexicon(), word, said));
        }
    }

    /// The takes of a line.
    record PutTakes(ElementId line, Optional<LineTakes> takes) implements VoicingChange {
        @Override
        public Voicing applyTo(Voicing voicing) {
            return voicing.withTakes(put(voicing.takes(), line, takes));
        }
    }

    /// What makes `after` of `before`, in a stable order.
    static List<VoicingChange> between(Voicing before, Voicing after) {
        List<VoicingChange> changes = new ArrayList<>();
        compare(before.aliases(), after.aliases(), PutAlias::new, changes);
        compare(before.colours(), after.colours(), PutColour::new, changes);
        compare(before.gaps(), after.gaps(), PutGap::new, changes);
        compare(before.lexicon(), after.lexicon(), PutWord::new, changes);
        Map<String, LineTakes> old = named(before.takes());
        Map<String, LineTakes> now = named(after.takes());
        compare(old, now, (id, takes) -> new PutTakes(new ElementId(id), takes), changes);
        return changes;
    }

    private static Map<String, LineTakes> named(Map<ElementId, LineTakes> takes) {
        Map<String, LineTakes> named = new HashMap<>();
        takes.forEach((id, of) -> named.put(id.value(), of));
        return named;
    }

    private static <K extends Comparable<K>, V> void compare(
            Map<K, V> before,
            Map<K, V> after,
            BiFunction<K, Optional<V>, VoicingChange> change,
            List<VoicingChange> changes) {
        TreeSet<K> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (K key : keys) {
            Optional<V> now = Optional.ofNullable(after.get(key));
            if (!now.equals(Optional.ofNullable(before.get(key)))) {
                changes.add(change.apply(key, now));
            }
        }
    }

    private static <K, V> Map<K, V> put(Map<K, V> map, K key, Optional<V> value) {
        Map<K, V> changed = new HashMap<>(map);
        if (value.isPresent()) {
            changed.put(key, value.get());
        } else {
            changed.remove(key);
        }
        return changed;
    }
}
