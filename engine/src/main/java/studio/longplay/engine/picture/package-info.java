/// Pictures: what a segment of film shows, the painter that draws it, and the captions under it. It
/// may use time, fault, script, timeline, project, jobs, media, inference and store. Begin reading
/// at [SegmentPicture], then [SegmentPainter], and at [CaptionComposer] for captions.
@NullMarked
package studio.longplay.engine.picture;

import org.jspecify.annotations.NullMarked;
