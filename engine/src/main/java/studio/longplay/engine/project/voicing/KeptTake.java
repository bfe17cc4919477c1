package studio.longplay.engine.project.voicing;

/// A rendition of a line that the user keeps.
///
/// @param id not empty, one of a kind within the line
/// @param note what the user wrote about it
public record KeptTake(String id, TakeSource source, boolean starred, String note) {
    public KeptTake {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a take has an id");
        }
    }

    public KeptTake withStar(boolean star) {
        return new KeptTake(id, source, star, note);
    }

    public KeptTake withNote(String words) {
        return new KeptTake(id, source, starred, words);
    }
}
