package studio.longplay.engine.script;

/// Names one element of a script. It survives edits of other elements: it is derived from the
/// element's own content and, between equal ones, from their order.
public record ElementId(String value) implements Comparable<ElementId> {
    @Override
    public int compareTo(ElementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
