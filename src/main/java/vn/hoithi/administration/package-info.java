/** Pages of those who keep the installation and lead units: roles, requests to decide, declared numbers, help with passwords, the audit log. */
package vn.hoithi.administration;
