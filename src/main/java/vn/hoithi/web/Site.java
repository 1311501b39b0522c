package vn.hoithi.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Introspected;

/** What an installation says of itself: its name, how to reach help, its public address. See application.yml. */
@Introspected
@ConfigurationProperties("hoithi.site")
public class Site {

    private String name = "Hội thi";
    private String owner = "Công đoàn Việt Nam";
    private String phone = "";
    private String url = "http://localhost:8080";
    private String demo = "auto";
    private String database = "embedded";
    private String proxies = "";

    /** Name in the header. */
    public String getName() {
        return name;
    }

    /** @param name name in the header */
    public void setName(String name) {
        this.name = name;
    }

    /** The union that runs the installation. */
    public String getOwner() {
        return owner;
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

    /** @param url public address */
    public void setUrl(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
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
}
