package studio.longplay.engine.project.voicing;

/// One speaker after another, by their keys.
public record Turn(String from, String to) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
        int first = from.compareTo(other.from);
        return first == 0 ? to.compareTo(other.to) : first;
    }
}
