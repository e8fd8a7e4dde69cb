package org.probity.supervision.petitions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody with a browser, an address and cookies, without any script. */
final class PublicVisitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private final String address;
    private final String agent;

    PublicVisitor(int port, String address, String agent) {
        this.base = "http://localhost:" + port;
        this.address = address;
        this.agent = agent;
    }

    CookieManager cookies() {
        return cookies;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    PublicVisitor signedIn(String username) throws IOException, InterruptedException {
        var form = get("/sign-in").body();
        post("/sign-in", "username=" + username + "&password=demo&_csrf=" + token(form));
        return this;
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends fields and one file as a browser does. */
    HttpResponse<String> post(String path, Map<String, String> fields, String fileName, byte[] file)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        var mark = UUID.randomUUID().toString();
        for (var field : fields.entrySet()) {
            body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + mark)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("User-Agent", agent)
                .header("X-Forwarded-For", address)
                .header("Referer", "http://intranet.example/" + agent)
                .header("Accept-Language", "en");
    }

    static String token(String page) {
        return first(page, "name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    }

    static String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in " + page);
        }
        return found.group(1);
    }
}
