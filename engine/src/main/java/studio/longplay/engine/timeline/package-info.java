/// The timeline in OpenTimelineIO's words: tracks of clips, gaps and transitions, and the edits on
/// them as pure functions. It may use time. Begin reading at [Timeline], then [TrackEdits].
@NullMarked
package studio.longplay.engine.timeline;

import org.jspecify.annotations.NullMarked;
