package vn.hoithi.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;

import java.net.URI;

/** What an installation says of itself: its name, how to reach help, its public address. See application.yml. */
@Introspected
@ConfigurationProperties("hoithi.site")
public class Site {

    private String name = "Hội thi";
    private String owner = "Công đoàn Việt Nam";
    private String phone = "";
    private String url = "http://localhost:8080";
    private boolean addressed;
    private String demo = "auto";
    private String database = "embedded";
    private String proxies = "";
    private volatile Brand brand = Brand.NONE;

    /** Name in the header. */
    public String getName() {
        return brand.name().isEmpty() ? name : brand.name();
    }

    /** @param name name in the header */
    public void setName(String name) {
        this.name = name;
    }

    /** The union that runs the installation. */
    public String getOwner() {
        return brand.owner().isEmpty() ? owner : brand.owner();
    }

    /** @param owner the union that runs the installation */
    public void setOwner(String owner) {
        this.owner = owner;
    }

    /** Telephone number for help, or empty. */
    public String getPhone() {
        return phone;
    }

    /** @param phone telephone number for help */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** Address people type, without a slash at the end: in QR codes, links and the decision whether cookies are Secure. */
    public String getUrl() {
        return url;
    }

    /** @param url public address; blank: this machine's, with the port of the pages */
    public void setUrl(String url) {
        addressed = !url.isBlank();
        if (addressed) {
            this.url = url.strip().replaceFirst("/+$", "");
        }
    }

    /** @param port of the pages, where nobody gave a public address: as configured, and as it is once they are served */
    public void setPort(int port) {
        if (!addressed && port > 0) {
            url = "http://localhost:" + port;
        }
    }

    /** From now on it is called so and looks so. */
    public void wear(Brand worn) {
        brand = worn;
    }

    /** Where the icons of this brand are: a folder. */
    public String getIcons() {
        return "/brand/" + brand.version();
    }

    /** Address of the union's picture, or "". */
    public String getEmblem() {
        return brand.emblem();
    }

    /** Address of the style sheet with the union's colours, or "". */
    public String getColours() {
        return brand.colours();
    }

    /** The union's colour as #1e4d96, or "": what is printed is in it. */
    public String getColour() {
        return brand.colour();
    }

    /** The union's picture as a PNG; of no bytes when there is none. */
    public byte[] getPicture() {
        return brand.picture();
    }

    /** Pages of the public address have this origin, as browsers write it: scheme, host, and the port unless it is the usual one. */
    boolean isOrigin(String origin) {
        try {
            var own = URI.create(url);
            var usual = own.getPort() == -1 || own.getPort() == ("https".equals(own.getScheme()) ? 443 : 80);
            return own.getHost() != null && origin.equalsIgnoreCase(own.getScheme() + "://" + own.getHost() + (usual ? "" : ":" + own.getPort()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** The demo world is on: the sign-in page names people to sign in as. */
    public boolean isDemo() {
        return demo.equals("true") || demo.equals("auto") && isEmbedded();
    }

    /** @param demo true, false, or auto: on with the embedded database */
    public void setDemo(String demo) {
        this.demo = demo;
    }

    /** The database runs inside this process. */
    public boolean isEmbedded() {
        return database.equals("embedded") || database.startsWith("jdbc:h2");
    }

    /** @param database address of the database as configured, or "embedded" */
    public void setDatabase(String database) {
        this.database = database;
    }

    /** Addresses or networks of the installation's own proxies, whose X-Forwarded-For is believed; comma between them. */
    public String getProxies() {
        return proxies;
    }

    /** @param proxies addresses or networks, e.g. {@code 127.0.0.1, 10.0.0.0/8} */
    public void setProxies(String proxies) {
        this.proxies = proxies;
    }

    /** Pages are served over https, so cookies are Secure and carry the __Host- prefix. */
    public boolean isSecure() {
        return url.startsWith("https://");
    }

    /**
     * What an administrator has the installation called and look like; "" leaves a thing to the configuration.
     *
     * @param version counts the changes
     * @param name    name in the header
     * @param owner   the union that runs it
     * @param colours address of the style sheet with its colours
     * @param emblem  address of its picture
     * @param colour  the colour itself, for what is printed
     * @param picture the picture itself
     */
    public record Brand(long version, String name, String owner, String colours, String emblem, String colour, byte[] picture) {

        /** Nothing was set. */
        public static final Brand NONE = new Brand(0, "", "", "", "", "", new byte[0]);
    }
}
