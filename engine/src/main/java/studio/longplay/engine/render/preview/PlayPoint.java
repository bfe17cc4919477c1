package studio.longplay.engine.render.preview;

/// A place in the programme and the way it moves; one for each stream, changed in place.
final class PlayPoint {
    private double at;
    private double speed = 1;

    /// Samples from the programme's start, between which sound is read.
    double at() {
        return at;
    }

    /// Samples of the programme for each one that is heard.
    double speed() {
        return speed;
    }

    void goTo(double sample) {
        at = sample;
    }

    void turn(double newSpeed) {
        speed = newSpeed;
    }

    void pass(int count) {
        at += count * speed;
    }

    void follow(PlayPoint other) {
        at = other.at;
        speed = other.speed;
    }

    boolean isForward() {
        return speed > 0;
    }
}
