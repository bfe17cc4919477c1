package studio.longplay.engine.project.voicing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The takes of one line, in the order they were made.
///
/// @param chosen id of the one that is heard; empty for the line as script and cast have it
public record LineTakes(List<KeptTake> kept, String chosen) {
    /// No take but the one that script and cast ask for.
    public static final LineTakes NONE = new LineTakes(List.of(), "");

    public LineTakes {
        kept = List.copyOf(kept);
        String wanted = chosen;
        if (!wanted.isEmpty() && kept.stream().noneMatch(take -> take.id().equals(wanted))) {
            throw new IllegalArgumentException("no such take: " + chosen);
        }
    }

    /// The take that is heard, empty for the line as script and cast have it.
    public Optional<KeptTake> heard() {
        return find(chosen);
    }

    public Optional<KeptTake> find(String id) {
        return kept.stream().filter(take -> take.id().equals(id)).findFirst();
    }

    /// With another take, which is heard from now on.
    public LineTakes and(KeptTake take) {
        List<KeptTake> more = new ArrayList<>(kept);
        more.removeIf(one -> one.id().equals(take.id()));
        more.add(take);
        return new LineTakes(more, take.id());
    }

    /// With a changed take in the place of the one of that id.
    public LineTakes with(KeptTake changed) {
        return new LineTakes(
                kept.stream().map(take -> take.id().equals(changed.id()) ? changed : take).toList(),
                chosen);
    }

    /// Without a take; if it was heard, the line is again as script and cast have it.
    public LineTakes without(String id) {
        return new LineTakes(
                kept.stream().filter(take -> !take.id().equals(id)).toList(),
                chosen.equals(id) ? "" : chosen);
    }

    /// Another take is heard, or with an empty id none.
    public LineTakes choosing(String id) {
        return new LineTakes(kept, id);
    }

    /// An id that no take of the line has.
    public String freeId() {
        int number = kept.size() + 1;
        while (find("take-" + number).isPresent()) {
            number++;
        }
        return "take-" + number;
    }
}
