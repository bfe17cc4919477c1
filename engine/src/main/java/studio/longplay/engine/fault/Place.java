package studio.longplay.engine.fault;

/// Where in the user's input something is: a file and a line, counted from 1 (0: the whole file).
public record Place(String file, int line) {
    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
