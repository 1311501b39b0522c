package vn.hoithi.web.look;

/**
 * What a link to a page shows in Zalo, Facebook and the like: Open Graph's title, sentence and picture.
 *
 * @param path         the page's own address, below the public one
 * @param picture      address of a picture of 1200 by 630, below the public one
 * @param pictureWords what the picture says, for whoever does not see it
 */
public record LinkPreview(String title, String sentence, String path, String picture, String pictureWords) {
}
